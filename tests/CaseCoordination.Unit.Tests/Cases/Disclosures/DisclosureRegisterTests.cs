using CaseCoordination.Cases.Disclosures;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Events;
using static CaseCoordination.Privacy.Access.FieldClass;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Cases.Disclosures;

public sealed class DisclosureRegisterTests
{
    private static readonly ReferralReceived Refused = Received with { Consent = new("refused", "safeguarding", null) };

    [Fact]
    public void Each_service_asked_is_an_entry_with_what_was_opened_to_it_when_and_on_what_basis() => Of(Received, Routed).Should().BeEquivalentTo(
        (Disclosure[])[
            Entry("twbc-cst", Conference, [Metadata, VictimIdentity, SafeContact, Perpetrator, Offending, Health, FieldClass.Children, Narrative]),
            Entry("davss", Outreach, [Metadata, VictimIdentity, SafeContact, Perpetrator]),
        ],
        o => o.WithStrictOrdering());

    [Fact]
    public void What_was_sent_on_a_basis_other_than_consent_names_it() => BasesOf(Refused, Routed).Should().Equal("consent: refused; basis: safeguarding");

    [Fact]
    public void The_basis_is_the_one_that_stood_when_it_was_sent()
    {
        BasesOf(Refused, Overridden, Routed).Should().Equal("consent: overridden; basis: vital-interests");
        BasesOf(Refused, Overridden, GivenAgain, Routed).Should().Equal("consent: given");
        BasesOf(Received, Withdrawn, Routed).Should().Equal("consent: withdrawn");
    }

    [Fact]
    public void What_is_said_afterwards_changes_no_entry() => Of(Refused, Routed, Overridden, Withdrawn, Kept, GivenAgain, Erased)
        .Should().BeEquivalentTo(Of(Refused, Routed), o => o.WithStrictOrdering());

    [Fact]
    public void What_is_sent_twice_is_two_entries_each_on_its_own_basis() => BasesOf(Received, Routed, Withdrawn, Routed).Should().Equal("consent: given", "consent: withdrawn");

    [Fact]
    public void What_went_nowhere_was_given_to_nobody() => Of(Received, Undeliverable, Overridden).Should().BeEmpty();

    [Fact]
    public void It_happened_on_the_London_day()
    {
        var late = Logged.Stream([Received, Routed]);
        late[1].Timestamp = new(2022, 6, 30, 23, 30, 0, TimeSpan.Zero);

        DisclosureRegister.Of(late).Should().OnlyContain(entry => entry.On == new DateOnly(2022, 7, 1) && entry.RecordedAt == late[1].Timestamp);
    }

    private static Disclosure Entry(string agency, string service, FieldClass[] classes) => new(
        ReferralId, agency, service, new(2022, 5, 4), Logged.RecordedAt, classes, "consent: given", NamedId.From("event", "102"), Position: 102);

    private static IEnumerable<string> BasesOf(params object[] history) => Of(history).Select(entry => entry.Basis).Distinct();

    private static IReadOnlyList<Disclosure> Of(params object[] history) => DisclosureRegister.Of(Logged.Stream(history));
}
