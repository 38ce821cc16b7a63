using CaseCoordination.Asb.Events;
using CaseCoordination.Asb.Opening;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using JasperFx.Events;
using Marten;

namespace CaseCoordination.Asb.Reading;

/// <summary>One page, newest first; <c>Next</c> is the cursor of the next one.</summary>
public sealed record AsbCasePage(IReadOnlyList<AsbCaseSummary> Cases, long? Next);

/// <summary>A case the viewer may see. A part left out was not told, is withheld, or is of someone since erased.</summary>
public sealed record AsbCaseFile(
    AsbCaseSummary Summary,
    AsbSubject? Subject,
    IReadOnlyList<ShownComplainant>? Complainants,
    IReadOnlyList<ShownIncident> Incidents,
    IReadOnlyList<ShownTerm> Terms,
    IReadOnlyList<ShownBreach> Breaches);

/// <summary>Who suffers from it; in a case from a referral their particulars stand there.</summary>
public sealed record ShownComplainant(Guid PersonId, ComplainantOnForm? Particulars);

/// <summary>An incident logged.</summary>
public sealed record ShownIncident(string Conduct, DateOnly OccurredOn, DateOnly? ReportedOn, string? ReportedTo, string? Account);

/// <summary>A term of an intervention.</summary>
/// <param name="HasEffect">False where it is suspended while an appeal runs, or the court took it away.</param>
public sealed record ShownTerm(int Intervention, int Number, string Kind, bool HasEffect, string? Text);

/// <summary>A breach reported; <c>Confirmed</c> is null while nobody has decided.</summary>
public sealed record ShownBreach(int Intervention, int Number, DateOnly OccurredOn, bool? Confirmed, string? Evidence);

/// <summary>Reads cases by need to know.</summary>
public sealed class AsbCaseReads(IDocumentStore store, NeedToKnow needToKnow, MatterReads matters, PersonKeys keys, TimeProvider clock)
{
    public const int LargestPage = 200;

    public async Task<AsbCasePage> List(Viewer viewer, string? status, long? after, int size, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var cases = needToKnow.WhatMayBeSeenBy(session.Query<AsbCaseSummary>(), viewer);
        cases = status is null ? cases : cases.Where(c => c.Status == status);
        cases = after is null ? cases : cases.Where(c => c.Position < after);
        var found = await cases.OrderByDescending(c => c.Position).Take(size + 1).ToListAsync(ct);
        return found.Count > size ? new([.. found.Take(size)], found[size - 1].Position) : new(found, null);
    }

    /// <summary>Null when it is not theirs, and when it is not there; on record either way.</summary>
    public async Task<AsbCaseFile?> Read(Reader reader, Guid id, CancellationToken ct)
    {
        if (await matters.Find(reader, id, ct) is not { } found
            || found.Events[0].Data is not AsbCaseOpened opened
            || found.Events.Aggregate((AsbCaseSummary?)null, AsbCaseSummaryFold.Evolve) is not { } summary
            || found.Events.Select(e => e.Data).Aggregate((AsbCase?)null, AsbCaseFold.Evolve) is not { } asb)
        {
            return null;
        }

        var standing = found.Standing;
        IReadOnlyList<Guid> complainants = standing.Shows(FieldClass.VictimIdentity) ? [.. opened.Complainants.Select(c => c.PersonId)] : [];
        FieldClass[] classes = [FieldClass.Metadata, FieldClass.Perpetrator, FieldClass.Offending, FieldClass.VictimIdentity, FieldClass.SafeContact];
        await matters.Record(reader, id, standing, [opened.SubjectId, .. complainants], classes.Where(standing.Shows), ct);

        var held = await keys.Of([opened.SubjectId, .. complainants], ct);
        PersonKey? Usable(Guid person) => held.GetValueOrDefault(person) is { } key && (!key.Restricted || standing.Glass is not null) ? key : null;
        var identity = standing.Shows(FieldClass.Perpetrator) ? Usable(opened.SubjectId) : null;
        var conduct = standing.Shows(FieldClass.Offending) ? Usable(opened.SubjectId) : null;
        var today = LondonDay.Of(clock.GetUtcNow());
        return new(
            summary,
            opened.Particulars is { } box ? identity?.Open<AsbSubject>(box) : null,
            standing.Shows(FieldClass.VictimIdentity)
                ? [.. opened.Complainants.Select(c => new ShownComplainant(c.PersonId, Shown(c, Usable(c.PersonId), standing)))]
                : null,
            [.. Of<AsbIncidentLogged>(found).Select(e => new ShownIncident(e.Conduct, e.OccurredOn, e.ReportedOn, e.ReportedTo, e.Account is { } told ? conduct?.Open(told) : null))],
            [.. Of<InterventionProposed>(found).SelectMany(e => e.Terms.Select(term => new ShownTerm(
                e.Number, term.Number, term.Kind, asb.Interventions[e.Number].HasEffect(term.Number, today), identity?.Open(term.Text))))],
            [.. Of<BreachReported>(found).Select(e => new ShownBreach(e.Number, e.Breach, e.OccurredOn, Decided(found, e), e.Evidence is { } told ? conduct?.Open(told) : null))]);
    }

    private static ComplainantOnForm? Shown(Complainant complainant, PersonKey? key, Standing standing) =>
        complainant.Particulars is { } box && key?.Open<ComplainantOnForm>(box) is { } told
            ? told with { Telephone = standing.Shows(FieldClass.SafeContact) ? told.Telephone : null }
            : null;

    private static bool? Decided(FoundMatter found, BreachReported breach) => found.Events.Select((IEvent e) => e.Data).Select(data => data switch
    {
        BreachConfirmed x when x.Number == breach.Number && x.Breach == breach.Breach => true,
        BreachNotConfirmed x when x.Number == breach.Number && x.Breach == breach.Breach => false,
        _ => (bool?)null,
    }).FirstOrDefault(decided => decided is not null);

    private static IEnumerable<T> Of<T>(FoundMatter found) => found.Events.Select((IEvent e) => e.Data).OfType<T>();
}
