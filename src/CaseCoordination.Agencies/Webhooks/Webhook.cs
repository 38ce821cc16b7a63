using CaseCoordination.Agencies.Events;
using CaseCoordination.Kernel;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Agencies.Webhooks;

/// <summary>Where an agency is told of what happens, and whether it is.</summary>
/// <param name="Types">The public names it is told of; none means all.</param>
/// <param name="ApprovedBy">Who made sure of the address; null while nobody has.</param>
/// <param name="SecretSince">Since when it is signed with the secret in use.</param>
/// <param name="Disabled">Why nothing more is sent; null while it is.</param>
public sealed record Webhook(Guid Id, string Agency, string Url, IReadOnlyList<string> Types, string? ApprovedBy, bool Paused, string? Disabled, DateOnly SecretSince)
{
    public const string None = "none";
    public const string AwaitsApproval = "awaits-approval";
    public const string Active = "active";

    public static Guid IdFor(string agency) => NamedId.From("webhook", agency);

    /// <summary>One word for where it stands; what stands in the way comes first.</summary>
    public string Status => this switch
    {
        { Disabled: not null } => "disabled",
        { ApprovedBy: null } => AwaitsApproval,
        { Paused: true } => "paused",
        _ => Active,
    };
}

public static class WebhookFold
{
    /// <summary>A new address is nobody's until it is approved again.</summary>
    public static Webhook? Evolve(Webhook? state, object @event) => (state, @event) switch
    {
        (_, WebhookRegistered e) => new(e.WebhookId, e.Agency, e.Url, e.Types, ApprovedBy: null, Paused: false, Disabled: null, state?.SecretSince ?? e.RegisteredOn),
        ({ } s, WebhookTypesChosen e) => s with { Types = e.Types },
        ({ } s, WebhookSecretRotated e) => s with { SecretSince = e.RotatedOn },
        ({ } s, WebhookApproved e) => s with { ApprovedBy = s.Url == e.Url ? e.By : s.ApprovedBy },
        ({ } s, WebhookPaused) => s with { Paused = true },
        ({ } s, WebhookResumed) => s with { Paused = false, Disabled = null },
        ({ } s, WebhookDisabled e) => s with { Disabled = e.Why },
        ({ }, WebhookRemoved) => null,
        _ => state,
    };
}

public sealed partial class WebhookProjection : SingleStreamProjection<Webhook, Guid>
{
    public WebhookProjection()
    {
        IncludeType<WebhookRegistered>();
        IncludeType<WebhookTypesChosen>();
        IncludeType<WebhookSecretRotated>();
        IncludeType<WebhookApproved>();
        IncludeType<WebhookPaused>();
        IncludeType<WebhookResumed>();
        IncludeType<WebhookDisabled>();
        IncludeType<WebhookRemoved>();
    }

    public override Webhook? Evolve(Webhook? snapshot, Guid id, IEvent e) => WebhookFold.Evolve(snapshot, e.Data);
}
