using System.Text.RegularExpressions;
using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using static CaseCoordination.CoordinatorUi.Casework.StepField;

namespace CaseCoordination.CoordinatorUi.Casework.CaseFiles;

/// <summary>What the coordinator, and for some of it the chair, can do with a case file.</summary>
public static partial class CaseFileSteps
{
    private const string TheCase = "case";

    private static readonly FieldOption[] Bases =
    [
        new("certain", "Certain: an identifier that only one person has"),
        new("judged", "Judged, from all that is known"),
        new("told-by-agency", "An agency said so"),
    ];

    /// <param name="seen">The case as whoever asks sees it.</param>
    /// <param name="agencies">Of the partnership, by their names.</param>
    /// <returns>Those that are not offered now are there too: a form sent late is still read.</returns>
    public static IReadOnlyList<CaseFileStep> Of(SeenCase seen, Viewer by, IReadOnlyList<ShownNote> notes, IReadOnlyList<FieldOption> agencies)
    {
        if (seen.File is not { } file)
        {
            return [];
        }

        var coordinator = by.Roles.Contains(Role.Coordinator);
        var stands = file.LinkedInto is null;
        return
        [
            About<NoteForm>("note", "Write a note", "The note was written.", WriteNote.Decide, NoteFields(notes)) with
            {
                Hint = "The coordinator and the chair read it; no agency does. It cannot be changed, only put right by another.",
            },
            About<AssignmentForm>("assignment", "Say who has the case in hand", "Who has the case in hand was recorded.", AssignFile.Decide, Line("to", "Who has it in hand? (optional)", "Enter an account name") with
            {
                Hint = $"An account, as it signs in; yours is {by.Subject}. Leave it empty where nobody has.",
            }) with { Offered = coordinator },
            About<FileReviewForm>("review", "Set a day to look at it again", "The day was set.", SetFileReview.Decide, Date("dueOn", "By when? (optional)", "Enter a day from today on") with
            {
                Hint = "Within two years. Leave it empty where there is no need.",
            }) with { Offered = coordinator },
            Restriction(agencies) with { Offered = coordinator && stands && file.RestrictedTo is null },
            Lifting with { Offered = coordinator && stands && file.RestrictedTo is not null },
            Link with { Offered = coordinator && stands },
            Confirmation(file) with { Offered = file.Proposed.Values.Any(proposer => proposer != by.Subject) },
            Unlink(file) with { Offered = file.Proposed.Count > 0 || (coordinator && file.Linked.Count > 0) },
        ];
    }

    /// <summary>The last id in what was typed: an address of a case ends with it. Null where there is none.</summary>
    public static Guid? IdIn(string? typed) => Ids().Matches(typed ?? "") is [.., var last] ? Guid.Parse(last.Value) : null;

    private static CaseFileStep Link => new(
        "link",
        "Link another case about the same person",
        "The cases were linked.",
        [
            Line(TheCase, "Which case?", "Enter the address of the other case, copied from its page") with
            {
                Hint = "Open the other case and copy its address. Nothing of anyone stands in it.",
                Says = new Dictionary<string, string> { ["unknown-case"] = "Enter the address of the other case, copied from its page" },
            },
            Pick("basis", "How do you know?", "Select how you know", Bases),
            Why,
        ],
        form => IdIn(form.Typed(TheCase)),
        (form, fields, _, file) => LinkFiles.Decide(form.As<LinkWords>(fields).To(IdIn(form.Typed(TheCase))), file))
    {
        Hint = "Nothing is merged: its people and matters are shown with this case until it is unlinked. Where a victim and an alleged perpetrator would become one person, it is proposed only, and somebody else confirms it.",
    };

    private static CaseFileStep Confirmation(CaseFile file) => Between(
        "confirmation",
        "Confirm a link somebody proposed",
        "The cases were linked.",
        [Pick(TheCase, "Which proposal?", "Select the proposal", [.. file.Proposed.Select(one => OptionOf(one.Key, $", proposed by {one.Value}"))]), Pick("basis", "How do you know?", "Select how you know", Bases), Why],
        (LinkForm form, FileAtHand at) => LinkFiles.Decide(form, at)) with
    {
        Hint = "It would make a victim and an alleged perpetrator the same person: open both cases before you confirm it.",
    };

    private static CaseFileStep Unlink(CaseFile file) => Between(
        "unlink",
        "Unlink a case, or drop a proposal",
        "The link was taken back.",
        [
            Pick(TheCase, "Which case?", "Select the case", [.. file.Linked.Keys.Select(id => OptionOf(id, ", linked")), .. file.Proposed.Select(one => OptionOf(one.Key, $", proposed by {one.Value}"))]),
            Why,
        ],
        (UnlinkForm form, FileAtHand at) => UnlinkFiles.Decide(form, at)) with
    {
        Hint = "Each case has its own people and matters again, exactly as before.",
    };

    private static CaseFileStep Restriction(IReadOnlyList<FieldOption> agencies) => new(
        "restriction",
        "Restrict who may see it",
        "The case was restricted.",
        [
            Pick("ground", "On what ground?", "Select the ground", [.. RestrictFile.Grounds.Order(StringComparer.Ordinal).Select(ground => new FieldOption(ground, Cases.Wording.PlainWords.Of(ground)))]),
            Boxes("agencies", "Which agencies may still see it? (optional)", "Select agencies of this partnership", agencies) with { Hint = "Select none to leave it to the coordinator and the chair. An agency that is party to nothing in it sees it neither way." },
            Why,
        ],
        _ => null,
        (form, fields, known, file) => RestrictFile.Decide(form.As<FileRestrictionForm>(fields), known, file));

    private static CaseFileStep Lifting => new(
        "lifting",
        "Lift the restriction",
        "The restriction was lifted.",
        [Why],
        _ => null,
        (form, fields, known, file) => RestrictFile.Decide(form.As<FileRestrictionForm>(fields) with { Lifted = true }, known, file));

    private static StepField Why => Text("reason", "Why?", "Say why", "So that it is understood years from now; at most 2,000 characters. It is kept sealed.");

    private static StepField[] NoteFields(IReadOnlyList<ShownNote> notes)
    {
        var text = Text("text", "The note", "Write the note", "At most 8,000 characters. It is kept sealed.");
        return notes.Count == 0 ? [text] : [text, Pick("corrects", "Does it put an earlier note right? (optional)", "Select the note", [.. notes.Reverse().Select(note => new FieldOption($"{note.Id}", $"The note of {PlainDate.Of(note.WrittenOn)} by {note.By}"))])];
    }

    private static CaseFileStep About<T>(string code, string label, string done, Func<T, FileAtHand, Decision> decide, params IReadOnlyList<StepField> fields)
        where T : notnull => new(code, label, done, fields, _ => null, (form, all, _, file) => decide(form.As<T>(all), file));

    private static CaseFileStep Between<T>(string code, string label, string done, IReadOnlyList<StepField> fields, Func<T, FileAtHand, Decision> decide)
        where T : notnull => new(code, label, done, fields, form => IdIn(form.Typed(TheCase)), (form, all, _, file) => decide(form.As<T>(all), file));

    private static FieldOption OptionOf(Guid id, string said) => new($"{id}", $"Case {CaseNumber.Of(id)}{said}");

    /// <summary>The form of a link without its case, which is typed as an address.</summary>
    private sealed record LinkWords
    {
        public string? Basis { get; init; }

        public string? Reason { get; init; }

        public LinkForm To(Guid? other) => new() { Case = other, Basis = Basis, Reason = Reason };
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}", RegexOptions.None, 100)]
    private static partial Regex Ids();
}
