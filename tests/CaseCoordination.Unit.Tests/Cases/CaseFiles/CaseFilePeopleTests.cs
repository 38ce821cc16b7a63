using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Cases.Events;
using CaseCoordination.Unit.Tests.Golden;

namespace CaseCoordination.Unit.Tests.Cases.CaseFiles;

/// <summary>It runs in the transaction of every event of every context: what is none of its business costs nothing.</summary>
public sealed class CaseFilePeopleTests
{
    public static TheoryData<string> OfOthers =>
        [.. GoldenFile.OfEvents.Where(name => StoredLanguage.EventTypes[name].EventType.Namespace != typeof(CaseFileLinked).Namespace)];

    [Theory]
    [MemberData(nameof(OfOthers))]
    public async Task An_event_of_another_context_asks_the_store_nothing(string name)
    {
        // There is no store to ask.
        await new CaseFilePeopleProjection().ApplyAsync(null!, GoldenFile.Stream(name).Single(), TestContext.Current.CancellationToken);
    }
}
