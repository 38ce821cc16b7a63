using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.EmergencyAccess;
using CaseCoordination.Privacy.Events;
using CsCheck;
using static CaseCoordination.Privacy.Access.FieldClass;
using static CaseCoordination.Unit.Tests.Privacy.Sealing.TestKeys;

namespace CaseCoordination.Unit.Tests.Privacy.EmergencyAccess;

public sealed class BreakTheGlassTests
{
    private const string Why = "He is at her door, she does not answer.";

    private static readonly DateTimeOffset Now = new(2022, 5, 4, 9, 30, 0, TimeSpan.Zero);
    private static readonly Guid GlassId = Guid.Parse("01805c3f-7c00-7000-8000-0000000000e1");
    private static readonly Guid Matter = Guid.Parse("01805c3f-7c00-7000-8000-0000000000f1");
    private static readonly Viewer Practitioner = new("practitioner-1", "davss", "tunbridge-wells", new HashSet<string> { Role.Practitioner, Role.Chair });
    private static readonly HashSet<FieldClass> Behind = [VictimAddress, Children];
    private static readonly GlassRequest Asked = new() { Classes = [VictimAddress], ReasonCode = "immediate-danger", Reason = Why, Minutes = 30 };

    [Fact]
    public void It_is_recorded_who_opened_what_why_and_until_when()
    {
        var broken = Broken(Asked with { Classes = [Children, VictimAddress, Children] });

        broken.Should().BeEquivalentTo(
            new GlassBroken(
                GlassId, Matter, "practitioner-1", "davss", ["chair", "practitioner"], ["VictimAddress", "Children"], "immediate-danger", broken.Reason, Now, Now.AddMinutes(30)),
            o => o.WithStrictOrdering());
    }

    [Fact]
    public void The_reason_can_be_read_with_the_key_of_whom_it_is_about_alone()
    {
        var reason = Broken(Asked).Reason;

        OfZephyrine.Open(reason).Should().Be(Why);
        FluentActions.Invoking(() => OfIgnatius.Open(reason)).Should().Throw<System.Security.Cryptography.CryptographicException>();
    }

    [Fact]
    public void It_opens_only_what_is_behind_the_glass_and_all_that_is_asked_or_nothing()
    {
        var classes = Gen.OneOf(Enum.GetValues<FieldClass>()).Array[1, 4];

        Always.Holds(Gen.Select(classes, classes), it =>
        {
            var decision = Decide(Asked with { Classes = it.Item1 }, [.. it.Item2]);

            if (it.Item1.All(it.Item2.Contains))
            {
                // That the matter exists is learnt with anything of it.
                var opened = it.Item1.Concat(it.Item2.Where(field => field == FieldClass.Metadata)).Distinct();
                ((GlassBroken)decision.Events.Single()).Classes.Should().BeEquivalentTo(opened.Select(field => field.ToString()));
            }
            else
            {
                decision.ShouldRefuse(BreakTheGlass.NothingBehindIt);
            }
        });
    }

    [Fact]
    public void Who_has_nothing_behind_the_glass_opens_nothing() => Decide(Asked, []).ShouldRefuse(BreakTheGlass.NothingBehindIt);

    [Fact]
    public void A_class_there_is_not_opens_nothing() => Decide(Asked with { Classes = [(FieldClass)99] }, Behind).ShouldRefuse(BreakTheGlass.NothingBehindIt);

    [Fact]
    public void An_empty_request_is_told_everything_that_is_missing() =>
        ShouldBeFaulted(new(), ("/classes", "missing"), ("/reasonCode", "not-one-of"), ("/reason", "length"), ("/minutes", "out-of-range"));

    [Fact]
    public void No_classes_are_none() => ShouldBeFaulted(Asked with { Classes = [] }, ("/classes", "missing"));

    [Theory]
    [Trait("Rule", "break-glass")]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void It_is_open_five_minutes_to_an_hour(int minutes, bool taken) => ShouldBeTaken(Asked with { Minutes = minutes }, taken, "/minutes");

    [Theory]
    [Trait("Rule", "break-glass")]
    [InlineData(19, false)]
    [InlineData(20, true)]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void A_reason_has_twenty_to_two_thousand_characters(int characters, bool taken) =>
        ShouldBeTaken(Asked with { Reason = new('x', characters) }, taken, "/reason");

    [Fact]
    public void Blanks_are_no_reason() => ShouldBeFaulted(Asked with { Reason = "Danger" + new string(' ', 40) }, ("/reason", "length"));

    [Theory]
    [InlineData("immediate-danger", true)]
    [InlineData("safe-contact", true)]
    [InlineData("court-order", true)]
    [InlineData("child-protection", true)]
    [InlineData("missing-person", true)]
    [InlineData("curiosity", false)]
    [InlineData("Immediate-Danger", false)]
    public void A_reason_has_one_of_these_codes(string code, bool taken) => ShouldBeTaken(Asked with { ReasonCode = code }, taken, "/reasonCode");

    private static void ShouldBeTaken(GlassRequest request, bool taken, string faulty) =>
        (Decide(request, Behind).Refusal?.Faults?.Single().Pointer).Should().Be(taken ? null : faulty);

    private static void ShouldBeFaulted(GlassRequest request, params (string Pointer, string Code)[] faults)
    {
        var decision = Decide(request, Behind);

        decision.Events.Should().BeEmpty();
        decision.Refusal!.Code.Should().Be("break-glass-not-acceptable");
        decision.Refusal.Faults!.Select(fault => (fault.Pointer, fault.Code)).Should().Equal(faults);
    }

    private static GlassBroken Broken(GlassRequest request) => Decide(request, Behind).Events.Should().ContainSingle().Which.Should().BeOfType<GlassBroken>().Subject;

    private static Decision Decide(GlassRequest request, HashSet<FieldClass> behind) =>
        BreakTheGlass.Decide(request, GlassId, Matter, Practitioner, behind, OfZephyrine, Now);
}
