using CaseCoordination.Agencies.Events;
using CaseCoordination.Kernel;

namespace CaseCoordination.Agencies.Webhooks;

/// <summary>Where an agency wants to be told, and of what.</summary>
public sealed record WebhookForm
{
    /// <summary>An https address that leads to you from everywhere.</summary>
    public string? Url { get; init; }

    /// <summary>The types of the feed to be told of; left out or empty for all.</summary>
    public IReadOnlyList<string>? Types { get; init; }
}

public static class RegisterWebhook
{
    private const int MostTypes = 100;

    /// <param name="address">The faults of the address, none where it may be registered.</param>
    /// <param name="known">The public names there are.</param>
    public static Decision Decide(
        WebhookForm form, Webhook? state, string agency, string by, IReadOnlyList<Fault> address, IReadOnlySet<string> known, DateOnly today)
    {
        IReadOnlyList<string> types = [.. (form.Types ?? []).Take(MostTypes + 1).Distinct().Order(StringComparer.Ordinal)];
        IReadOnlyList<Fault> faults = [.. address, .. types.Count > MostTypes || !types.All(known.Contains) ? [UnknownType] : (Fault[])[]];
        var id = Webhook.IdFor(agency);
        return (faults, state) switch
        {
            ({ Count: > 0 }, _) => new Refusal("webhook-not-acceptable", "Nothing was registered. Mend the fields named and send it again.", faults),
            (_, null) => Decision.Record(new WebhookRegistered(id, agency, form.Url!, types, by, today)),
            (_, { } s) when s.Url != form.Url => Decision.Record(new WebhookRegistered(id, agency, form.Url!, types, by, today)),
            (_, { } s) when !s.Types.SequenceEqual(types) => Decision.Record(new WebhookTypesChosen(id, types, by, today)),
            _ => Decision.NothingToDo,
        };
    }

    private static Fault UnknownType => new("/types", "unknown-type", "Send types of the feed, or leave them out to be told of everything.");
}
