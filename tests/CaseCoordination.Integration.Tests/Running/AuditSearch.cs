using CaseCoordination.Privacy.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace CaseCoordination.Integration.Tests;

/// <summary>Looks into the record of reads behind the program's back.</summary>
public static class AuditSearch
{
    /// <summary>The reads of one matter, newest first.</summary>
    public static async Task<IReadOnlyList<AuditedRead>> ReadsOf(this App app, Guid matter) => await Newest(app, matter, null);

    /// <summary>The reads of one account or machine, newest first.</summary>
    public static async Task<IReadOnlyList<AuditedRead>> ReadsBy(this App app, string subject) => [.. (await Newest(app, null, null)).Where(read => read.Subject == subject)];

    /// <summary>The reads that opened something of a person, newest first.</summary>
    public static async Task<IReadOnlyList<AuditedRead>> ReadsAbout(this App app, Guid person) => await Newest(app, null, person);

    private static async Task<IReadOnlyList<AuditedRead>> Newest(App app, Guid? matter, Guid? person)
    {
        var reads = new List<AuditedRead>();
        await foreach (var row in app.Services.GetRequiredService<AuditStore>().Newest("tunbridge-wells", person, matter, null, 100_000, Machine.Stop))
        {
            reads.Add(row.Read);
        }

        return reads;
    }
}
