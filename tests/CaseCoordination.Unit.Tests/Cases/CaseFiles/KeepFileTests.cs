using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Cases.Events;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Unit.Tests.Privacy.Sealing;
using static CaseCoordination.Unit.Tests.Cases.CaseFiles.Desk;

namespace CaseCoordination.Unit.Tests.Cases.CaseFiles;

public sealed class KeepFileTests
{
    private static readonly HashSet<string> Agencies = ["kp", "davss"];

    [Fact]
    public void A_note_is_sealed_for_the_person_and_corrected_by_a_later_one()
    {
        var first = WriteNote.Decide(new() { Text = "Call the school only." }, At(One));
        var file = One.After(first);
        var written = (CaseNoteWritten)first.Events[0];

        TestKeys.OfZephyrine.Open(written.Text).Should().Be("Call the school only.");
        WriteNote.Decide(new() { Text = "Not the school either.", Corrects = written.NoteId }, At(file, account: "chair", roles: Role.Chair)).Events
            .Should().ContainSingle().Which.Should().BeOfType<CaseNoteWritten>().Which.Corrects.Should().Be(written.NoteId);
        WriteNote.Decide(new() { Text = "Lost.", Corrects = Two.Id }, At(file)).Refusal!.Faults.Should().ContainSingle().Which.Pointer.Should().Be("/corrects");
    }

    [Fact]
    public void Nothing_is_written_about_somebody_erased()
    {
        var file = At(One);

        WriteNote.Decide(new() { Text = "Late." }, file with { Open = file.Open with { About = null } }).Refusal.Should().Be(MatterRefusals.PersonErased);
    }

    [Fact]
    public void A_restriction_names_its_agencies_and_is_lifted_again()
    {
        var restricted = One.After(RestrictFile.Decide(new() { Agencies = ["kp"], Ground = "conflict-of-interest", Reason = "Her brother works there." }, Agencies, At(One)));

        restricted.RestrictedTo.Should().Equal("kp");
        restricted.After(RestrictFile.Decide(new() { Lifted = true, Reason = "He left." }, Agencies, At(restricted))).Should().BeEquivalentTo(One);
        RestrictFile.Decide(new() { Lifted = true, Reason = "He left." }, Agencies, At(One)).Events.Should().BeEmpty();
    }

    [Fact]
    public void A_restriction_is_for_known_agencies_and_one_of_the_grounds() =>
        RestrictFile.Decide(new() { Agencies = ["nobody"], Ground = "because" }, Agencies, At(One)).Refusal!.Faults!.Select(f => f.Pointer)
            .Should().Equal("/agencies", "/ground", "/reason");

    [Fact]
    public void Assignment_and_review_are_set_and_taken_back()
    {
        var kept = One.After(AssignFile.Decide(new() { To = "coordinator" }, At(One)));
        kept = kept.After(SetFileReview.Decide(new() { DueOn = new(2022, 9, 1) }, At(kept)));
        kept.Should().BeEquivalentTo(new { AssignedTo = "coordinator", ReviewDueOn = new DateOnly(2022, 9, 1) });

        kept = kept.After(AssignFile.Decide(new(), At(kept)));
        kept.After(SetFileReview.Decide(new(), At(kept))).Should().BeEquivalentTo(One);
        SetFileReview.Decide(new() { DueOn = new(2022, 5, 31) }, At(One)).Refusal!.Faults.Should().ContainSingle();
        AssignFile.Decide(new() { To = "a name with spaces" }, At(One)).Refusal!.Faults.Should().ContainSingle();
    }

    [Theory]
    [InlineData(Role.Chair)]
    [InlineData(Role.Practitioner)]
    public void The_coordinator_keeps_the_file(string role)
    {
        var by = At(One, account: "other", roles: role);

        AssignFile.Decide(new() { To = "other" }, by).Refusal.Should().Be(CaseFileRefusals.NotYours);
        SetFileReview.Decide(new() { DueOn = new(2022, 9, 1) }, by).Refusal.Should().Be(CaseFileRefusals.NotYours);
        RestrictFile.Decide(new() { Ground = "protected-person", Reason = "Asked." }, Agencies, by).Refusal.Should().Be(CaseFileRefusals.NotYours);
    }
}
