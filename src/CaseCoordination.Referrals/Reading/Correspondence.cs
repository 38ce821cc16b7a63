using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Events;
using JasperFx.Events;

namespace CaseCoordination.Referrals.Reading;

/// <summary>What the agencies said to each other about a referral, oldest first.</summary>
public sealed record Correspondence(Guid ReferralId, IReadOnlyList<Said> Entries);

/// <summary>One thing said.</summary>
/// <param name="Entry">Its version in the timeline.</param>
/// <param name="Kind">question, answer, note, correction, dispute or sending.</param>
/// <param name="About">The entry it corrects or contests.</param>
/// <param name="QuestionId">The question it asks or answers.</param>
/// <param name="Text">Null once the person it is about was erased, and while their data is kept and not used.</param>
public sealed record Said(long Entry, string Kind, string Service, string By, DateOnly On, long? About, Guid? QuestionId, string? Text);

/// <summary>Opens what was said, as far as the reader is concerned by it.</summary>
public sealed class Correspondences(MatterReads matters, PersonKeys keys)
{
    /// <summary>Null when there is no such referral, and when it is not theirs.</summary>
    public async Task<Correspondence?> Read(Reader reader, Guid referralId, CancellationToken ct) =>
        await matters.Find(reader, referralId, ct) is { } found ? await Open(reader, referralId, found, ct) : null;

    /// <summary>The same for a referral that was found just now.</summary>
    public Task<Correspondence?> Read(Reader reader, AnswerableReferral referral, CancellationToken ct) => Open(reader, referral.Summary.Id, referral.Found, ct);

    private async Task<Correspondence?> Open(Reader reader, Guid referralId, FoundMatter found, CancellationToken ct)
    {
        if (found.Events[0].Data is not ReferralReceived received)
        {
            return null;
        }

        var said = found.Events.Select(Of).OfType<(Said Said, Sealed Box)>().Where(one => IsFor(one.Said, reader.Viewer, found)).ToList();
        var person = received.Details.PersonId;
        await matters.Record(reader, referralId, found.Standing, said.Count > 0 ? [person] : [], said.Count > 0 ? [FieldClass.Narrative] : [FieldClass.Metadata], ct);
        var key = (await keys.Of([person], ct)).GetValueOrDefault(person) is { } held && (!held.Restricted || found.Standing.Glass is not null) ? held : null;
        return new(referralId, [.. said.Select(one => one.Said with { Text = key?.Open(one.Box) })]);
    }

    /// <summary>The referrer is told all of it; a service what it said and was told; who may read free text, everything.</summary>
    private static bool IsFor(Said said, Viewer viewer, FoundMatter found) =>
        found.Standing.IsReferrer || found.Standing.Shows(FieldClass.Narrative) || said.By == viewer.Agency || found.Standing.Parts.Contains(said.Service)
        || (said.QuestionId is { } question && found.Events.Any(e => e.Data is InformationRequested asked && asked.QuestionId == question && asked.By == viewer.Agency));

    private static (Said Said, Sealed Box)? Of(IEvent e) => e.Data switch
    {
        InformationRequested x => (new(e.Version, "question", x.Service, x.By, x.RequestedOn, null, x.QuestionId, null), x.Question),
        InformationProvided x => (new(e.Version, "answer", "", x.By, x.ProvidedOn, null, x.QuestionId, null), x.Answer),
        AnswerExplained x => (new(e.Version, "note", x.Service, x.By, x.ExplainedOn, null, null, null), x.Note),
        EntryCorrected x => (new(e.Version, "correction", "", x.By, x.CorrectedOn, x.Entry, null, null), x.Correction),
        EntryDisputed x => (new(e.Version, "dispute", "", x.By, x.DisputedOn, x.Entry, null, null), x.Why),
        ReferralSentByHand x => (new(e.Version, "sending", x.Service, x.By, x.SentOn, null, null, null), x.Why),
        _ => null,
    };
}
