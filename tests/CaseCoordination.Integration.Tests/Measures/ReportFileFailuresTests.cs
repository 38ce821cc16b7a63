using System.Text.Json.Nodes;
using CaseCoordination.Measures.Files;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;
using Xunit;

namespace CaseCoordination.Integration.Tests.Measures;

/// <summary>A file that cannot be made says so and why, and is asked for again.</summary>
public sealed class ReportFileFailuresTests(App app)
{
    private const string Partnership = "tunbridge-wells";

    [Theory]
    [InlineData("quarterly-report", "html", "2031/32", ReportFile.NothingThere)]
    [InlineData("marac-dataset", "html", "no year", ReportFile.NotMade)]
    public async Task A_file_that_cannot_be_made_has_failed_and_says_why(string kind, string format, string year, string failure)
    {
        using var analyst = app.Person("analyst");
        var file = new ReportFile(Guid.CreateVersion7(), kind, "internal", format, year, 1, "analyst", DateTimeOffset.UtcNow, ReportFile.Waiting, 0);
        await Ask(file);

        var failed = await Until.Holds(() => analyst.Get($"reports/files/{file.Id}"), one => (string?)one.Json!["status"] is not ("waiting" or "working"));

        ((string?)failed.Json!["status"], (string?)failed.Json["failure"], (string?)failed.Json["content"]).Should().Be((ReportFile.Failed, failure, null));
        (await analyst.Get($"reports/files/{file.Id}/content")).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_file_that_failed_is_asked_for_again_and_made()
    {
        using var analyst = app.Person("analyst");
        var (body, key) = (new JsonObject { ["kind"] = "asb-case-reviews", ["edition"] = "internal", ["format"] = "pdf", ["year"] = "2022-23", ["quarter"] = "Q1" }, Guid.NewGuid().ToString());
        var first = (await analyst.Post("reports/files", body, key)).Json!;
        await using (var session = app.Store.LightweightSession(Partnership))
        {
            await Until.Holds(() => analyst.Get($"reports/files/{first["id"]}"), one => (string?)one.Json!["status"] == "ready");
            session.Store((await session.LoadAsync<ReportFile>((Guid)first["id"]!, Machine.Stop))! with { Status = ReportFile.Failed, Failure = ReportFile.NotMade });
            await session.SaveChangesAsync(Machine.Stop);
        }

        ((string?)(await analyst.Post("reports/files", body, key)).Json!["failure"]).Should().Be("not-made", "the same request is answered by the same file");
        var again = await analyst.Post("reports/files", body);

        again.Status.Should().Be(202);
        ((Guid)again.Json!["id"]!).Should().NotBe((Guid)first["id"]!);
        var ready = await Until.Holds(() => analyst.Get($"reports/files/{again.Json["id"]}"), one => (string?)one.Json!["status"] == "ready");
        ((string?)ready.Json!["failure"]).Should().BeNull();
    }

    private async Task Ask(ReportFile file)
    {
        await using var session = app.Store.LightweightSession(Partnership);
        session.Insert(file);
        await session.SaveChangesAsync(Machine.Stop);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().SendAsync(new MakeReportFile { Partnership = Partnership, FileId = file.Id }, new() { TenantId = Partnership });
    }
}
