using CaseCoordination.Cases.Timeline;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Architecture.Tests;

public sealed class TimelinePartialTests
{
    private const string Partials = "src/CaseCoordination.CoordinatorUi/Pages/Referrals/Timeline";

    public static TheoryData<TimelineEntryKind> EveryKind => [.. Enum.GetValues<TimelineEntryKind>()];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void A_kind_of_entry_has_its_partial(TimelineEntryKind kind) =>
        File.Exists(Path.Combine(Repository.Root, Partials, $"_{kind}.cshtml")).Should().BeTrue(
            "the page shows an entry by {0}/_{1}.cshtml", Partials, kind);
}
