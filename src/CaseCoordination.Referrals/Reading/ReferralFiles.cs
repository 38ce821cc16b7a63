using System.Text.Json;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Corrections;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Services;
using CaseCoordination.Referrals.Tray;
using JasperFx.Events;
using Marten;

namespace CaseCoordination.Referrals.Reading;

/// <summary>A referral the viewer may see: where it stands, what was sent, still sealed, and how they stand to it.</summary>
public sealed record FoundReferral(ReferralSummary Summary, ReferralReceived Received, Standing Standing)
{
    internal IReadOnlyList<SealedPutRight> PutRight { get; init; } = [];

    /// <summary>Whether who somebody in it is, is the viewer's to put right.</summary>
    public bool MayBePutRightBy(Viewer viewer) => CorrectPerson.IsFor(viewer, Summary.ReferringAgency) && RolePermissions.Grant(viewer.Roles, Permission.ReferralsWrite);

    internal static FoundReferral? Of(IReadOnlyList<IEvent> events, Standing standing) => events.Aggregate((ReferralSummary?)null, ReferralSummaryFold.Evolve) is { } summary
        ? new(summary, events.Select(e => e.Data).OfType<ReferralReceived>().First().AsCorrected(events.Select(e => e.Data)), standing) { PutRight = SealedPutRight.In(events) }
        : null;
}

/// <summary>What a reader is shown of what was sent. A null part was not sent, is withheld, or belongs to someone since erased.</summary>
/// <param name="Withheld">Classes of field that are held back, and could be opened for a reason and a short time.</param>
/// <param name="Digest">Of the body as sent; for who sent it.</param>
public sealed record ReferralFile(
    IReadOnlyList<OpenedPerson> People,
    ConsentOnForm Consent,
    JsonElement? Details,
    string? Narrative,
    string? Digest,
    IReadOnlyList<FieldClass> Withheld)
{
    /// <summary>Oldest first; of people of whom something is shown.</summary>
    public IReadOnlyList<PutRight> PutRight { get; init; } = [];
}

/// <summary>A person named; <c>Particulars</c> is null when nothing of them is shown, and once they have been erased.</summary>
/// <param name="Restricted">True while their data is kept and not used.</param>
public sealed record OpenedPerson(Guid PersonId, string Role, bool Restricted, PersonOnForm? Particulars);

/// <summary>Opens referrals. Unknown and not yours are the same answer, null, and both are on record.</summary>
public sealed class ReferralFiles(IDocumentStore store, MatterReads matters, PersonKeys keys, ServiceCatalogue catalogue)
{
    /// <summary>Where it stands, with nothing personal opened; current to the last committed event.</summary>
    public Task<FoundReferral?> Find(Reader reader, Guid id, CancellationToken ct) => Find(reader, id, null, ct);

    /// <inheritdoc cref="MatterReads.Find(Reader, Guid, Standing, CancellationToken)"/>
    public async Task<FoundReferral?> Find(Reader reader, Guid id, Standing? asked, CancellationToken ct) =>
        await matters.Find(reader, id, asked, ct) is { } found ? FoundReferral.Of(found.Events, found.Standing) : null;

    /// <summary>
    /// What was sent, opened as far as the reader is shown it. The read is on record before anything is returned: where it
    /// cannot be written, nothing is shown.
    /// </summary>
    public async Task<ReferralFile> Open(Reader reader, FoundReferral found, CancellationToken ct)
    {
        var (received, standing) = (found.Received, found.Standing);
        var terms = (await catalogue.On(received.ReceivedOn, reader.Viewer.Partnership, ct)).GetValueOrDefault(received.Kind);
        var written = WrittenTo(standing, received, terms);
        var shownPeople = received.People.Where(person => ShownFields.IsShown(person, standing.Shown)).ToList();
        var fields = ShownFields.HeldBy(received, terms).Union(found.PutRight.Any(one => one.Why is not null) ? [FieldClass.Narrative] : []);
        await matters.Record(reader, received.ReferralId, standing, [.. shownPeople.Select(person => person.PersonId)], fields.Where(written.Contains), ct);

        // The key of whom it is about opens the details too, also where nothing of their own particulars is shown.
        var held = await keys.Of([received.Details.PersonId, .. shownPeople.Select(person => person.PersonId)], ct);
        return Show(found, written, held, terms);
    }

    /// <summary>
    /// What was sent, for who is party to a matter that came of it: as much as their standing there shows. On record like
    /// any other read of the referral. Null when there is none.
    /// </summary>
    public async Task<ReferralFile?> OpenFor(Reader reader, Guid referralId, Standing standingThere, CancellationToken ct)
    {
        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var events = await session.Events.FetchStreamAsync(referralId, token: ct);
        return FoundReferral.Of(events, standingThere) is { } found ? await Open(reader, found, ct) : null;
    }

    /// <summary>
    /// A service is shown the answers to what it asked, and the account written to it. Who never sees how the other person
    /// lives is shown no more for having asked.
    /// </summary>
    private static IReadOnlySet<FieldClass> WrittenTo(Standing standing, ReferralReceived received, ServiceTerms? terms) =>
        terms is null || !standing.Parts.Contains(received.Kind) || !standing.Shows(FieldClass.VictimIdentity)
            ? standing.Shown
            : standing.Shown.Union(terms.Details.Select(field => field.Class)).Union(terms.TakesNarrative ? [FieldClass.Narrative] : []).ToHashSet();

    private static ReferralFile Show(
        FoundReferral found, IReadOnlySet<FieldClass> written, IReadOnlyDictionary<Guid, PersonKey> held, ServiceTerms? terms)
    {
        var (received, standing) = (found.Received, found.Standing);

        // Kept and not used (UK GDPR Art 18(2)): only an emergency opens it.
        PersonKey? Usable(Guid person) => held.GetValueOrDefault(person) is { } key && (!key.Restricted || standing.Glass is not null) ? key : null;
        var about = Usable(received.Details.PersonId);
        var free = written.Contains(FieldClass.Narrative) ? about : null;
        PersonOnForm? Shown(Guid person, string role, Sealed box) => Usable(person) is { } key ? ShownFields.Of(key.Open<PersonOnForm>(box), role, standing.Shown) : null;
        return new(
            [
                .. received.People.Select(person => new OpenedPerson(
                    person.PersonId,
                    person.Role,
                    held.GetValueOrDefault(person.PersonId)?.Restricted ?? false,
                    Shown(person.PersonId, person.Role, person.Particulars))),
            ],
            new ConsentOnForm
            {
                Status = received.Consent.Status,
                Basis = received.Consent.Basis,
                Rationale = received.Consent.Rationale is { } why ? free?.Open(why) : null,
            },
            about is null ? null : KindForms.Shown(received.Kind, terms?.Details ?? [], about.Open(received.Details), written),
            received.Narrative is { } told ? free?.Open(told) : null,
            standing.IsReferrer ? about?.Open(received.ContentDigest) : null,
            [.. ShownFields.HeldBy(received, terms).Where(field => standing.BehindGlass.Contains(field) && !written.Contains(field)).Order()])
        {
            PutRight =
            [
                .. from one in found.PutRight
                   let corrected = one.Corrected
                   let before = Shown(corrected.PersonId, corrected.Role, one.Before)
                   let after = Shown(corrected.PersonId, corrected.Role, corrected.Particulars)
                   where before is not null && after is not null
                   select new PutRight(corrected.PersonId, corrected.By, corrected.CorrectedOn, corrected.Fields, before, after, one.Why is { } why ? free?.Open(why) : null),
            ],
        };
    }
}
