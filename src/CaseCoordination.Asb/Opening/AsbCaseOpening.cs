using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Asb.Opening;

/// <summary>Opens a case an officer brings; the clear text lives only here, between the body read and the event sealed.</summary>
public sealed class AsbCaseOpening(MatterActions actions, PersonKeys keys, TimeProvider clock)
{
    public async Task<ActionAnswer> Open(Viewer by, AsbCaseForm form, RequestIdentity request, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var subject = await keys.New(ct);
        var complainants = new List<PersonKey>();
        for (var i = 0; i < Math.Min(form.Complainants?.Count ?? 0, OpenAsbCase.MostComplainants); i++)
        {
            complainants.Add(await keys.New(ct));
        }

        return await actions.Open<AsbCase>(
            by, id, request, now => OpenAsbCase.Decide(form, id, by.Agency, subject, complainants, LondonDay.Of(now)), following: null, ct);
    }
}
