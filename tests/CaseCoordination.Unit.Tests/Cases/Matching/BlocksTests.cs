using CaseCoordination.Cases.Matching;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Unit.Tests.Cases.Matching;

public sealed class BlocksTests
{
    private static readonly MasterKey Master = MasterKey.From(new string('A', 43));

    private static readonly Particulars Her = new()
    {
        GivenName = "Margaret",
        FamilyName = "Wibbleton",
        DateOfBirth = new(1988, 3, 7),
        Address = new("TN1 1ZZ"),
        Contact = new("07700 900555"),
    };

    [Fact]
    public void A_slip_in_any_one_field_leaves_another_to_meet_by()
    {
        Particulars[] slips =
        [
            Her with { GivenName = "Peggy" },
            Her with { GivenName = "Tuesday" },
            Her with { FamilyName = "Snoddle" },
            Her with { FamilyName = "Wibleton", Address = null, Contact = null },
            Her with { DateOfBirth = new(1988, 7, 3) },
            Her with { DateOfBirth = new(1998, 3, 7), Address = null },
            Her with { Address = new("ME9 9XX"), Contact = new("07700 900999") },
            new() { FamilyName = "Snoddle", Contact = Her.Contact },
        ];

        slips.Should().AllSatisfy(slip => Of(slip).Intersect(Of(Her)).Should().NotBeEmpty());
    }

    [Fact]
    public void Strangers_share_none() =>
        Of(new() { GivenName = "Tuesday", FamilyName = "Snoddle", DateOfBirth = new(1971, 12, 30), Address = new("ME9 9XX") }).Intersect(Of(Her)).Should().BeEmpty();

    [Fact]
    public void A_hash_tells_nothing_and_is_another_under_another_key()
    {
        string.Join(' ', Of(Her)).Should().NotContainAny("Wibbleton", "WBLTN", "1988", "900555");
        Blocks.Of(Profile.Of(Her, "kp", new(2022, 5, 3)), MasterKey.From("B" + new string('A', 42))).Intersect(Of(Her)).Should().BeEmpty();
    }

    private static IReadOnlyList<string> Of(Particulars person) => Blocks.Of(Profile.Of(person, "kp", new(2022, 5, 3)), Master);
}
