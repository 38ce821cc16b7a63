using CaseCoordination.Cases.Reviews;
using CaseCoordination.Marac.Events;
using JasperFx.Events;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Cases.Reviews;

public sealed class FormerPartiesTests
{
    private static readonly DateTimeOffset Morning = new(2022, 5, 10, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Who_was_invited_and_taken_out_since_was_party_up_to_that_moment()
    {
        var former = FormerParties.Of(Stream(new AgencyExcluded(CaseId, "cgl", MeetingId, Today))).Single();

        (former.Agency, former.Matter, former.Since).Should().Be(("cgl", CaseId, new DateOnly(2022, 5, 10)));
        former.WasParty(former.RemovedAt.AddMinutes(-1)).Should().BeTrue();
        former.WasParty(former.RemovedAt).Should().BeFalse();
        former.WasParty(Morning.AddDays(-2)).Should().BeFalse("it was not invited yet");
    }

    [Fact]
    public void Who_never_had_a_part_and_who_still_has_one_is_no_former_party()
    {
        FormerParties.Of(Stream(new AgencyExcluded(CaseId, "pas", MeetingId, Today))).Should().BeEmpty();
        FormerParties.Of(Stream()).Should().BeEmpty();
    }

    private static IReadOnlyList<IEvent> Stream(params object[] more) =>
        [.. Listed.Concat(more).Index().Select(one => { IEvent e = new Event<object>(one.Item) { Timestamp = Morning.AddHours(one.Index) }; return e; })];
}
