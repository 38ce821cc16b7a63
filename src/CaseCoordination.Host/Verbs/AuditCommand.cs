using CaseCoordination.Host.Seeding;
using CaseCoordination.Privacy.Audit;
using JasperFx.CommandLine;

namespace CaseCoordination.Host.Verbs;

/// <summary>What <c>audit verify</c> is asked.</summary>
public sealed class AuditInput : NetCoreInput
{
    [Description("verify")]
    public string Action { get; set; } = "verify";

    [Description("Only this partnership, by code; all of them without it")]
    public string? PartnershipFlag { get; set; }
}

/// <summary>Walks the record of reads and says whether it is whole: 0 when it is, 1 when anything was changed, left out or exchanged.</summary>
[Description("Check that the record of reads is whole", Name = "audit")]
public sealed class AuditCommand : JasperFxAsyncCommand<AuditInput>
{
    public override async Task<bool> Execute(AuditInput input)
    {
        if (input.Action != "verify")
        {
            Console.Error.WriteLine("The audit can be asked one thing: audit verify [--partnership code].");
            return false;
        }

        using var host = input.BuildHost();
        var verify = host.Services.GetRequiredService<VerifyAudit>();
        var holds = true;
        foreach (var partnership in SeedFiles.BesideProgram.Partnerships.Select(p => p.Code).Where(code => input.PartnershipFlag is null || code == input.PartnershipFlag))
        {
            var progress = new Progress<long>(rows => Console.Error.Write($"\r{partnership}: {rows:N0} reads walked"));
            var verdict = await verify.Of(partnership, progress, CancellationToken.None);
            holds &= verdict.Holds;
            Console.WriteLine(verdict.Holds
                ? $"{partnership}: whole. {verdict.Reads:N0} reads, held against {verdict.Anchors:N0} anchors."
                : $"{partnership}: BROKEN. {verdict.Reads:N0} reads, held against {verdict.Anchors:N0} anchors.");
            foreach (var wrong in verdict.Breaks)
            {
                Console.WriteLine($"  read {wrong.Number}: {wrong.What}");
            }
        }

        return holds;
    }
}
