using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Unit.Tests.Privacy.Access;

public sealed class RolePermissionsTests
{
    [Theory]
    [InlineData(Role.Coordinator, "assessments.write break-glass break-glass.review case-files.write cases.read cases.write feed.read measures.read operations.read operations.write places.read places.write plan.read plan.write referrals.read referrals.write reports.sign-off reports.write routing.read routing.write")]
    [InlineData(Role.Practitioner, "break-glass cases.read cases.write feed.read measures.read places.read places.write plan.read plan.write referrals.read referrals.write routing.read")]
    [InlineData(Role.Chair, "break-glass case-files.write cases.read cases.write measures.read places.read referrals.read reports.sign-off routing.read")]
    [InlineData(Role.Analyst, "assessments.write measures.read places.read plan.read plan.write reports.write")]
    [InlineData(Role.DataProtectionOfficer, "audit.read break-glass.review privacy.read privacy.write")]
    [InlineData(Role.Operator, "operations.read operations.write plan.read")]
    [InlineData("administrator", "")]
    public void A_role_grants_this_and_nothing_else(string role, string granted) => GrantedBy(role).Should().Be(granted);

    [Fact]
    public void Several_roles_add_up() => GrantedBy(Role.Operator, Role.Chair).Should().Be("break-glass case-files.write cases.read cases.write measures.read operations.read operations.write places.read plan.read referrals.read reports.sign-off routing.read");

    [Fact]
    public void Nobody_may_do_nothing() => GrantedBy().Should().BeEmpty();

    [Fact]
    public void Every_role_may_do_something() => Role.All.Should().OnlyContain(role => GrantedBy(role).Length > 0);

    [Fact]
    public void A_machine_never_breaks_the_glass_nor_reads_the_record_nor_touches_a_persons_rights() =>
        Permission.OfMachines.Should().BeEquivalentTo("referrals.write", "referrals.read", "cases.write", "cases.read", "feed.read", "webhooks.write", "routing.read", "plan.write", "plan.read", "measures.read", "places.read", "places.write", "assessments.write");

    [Fact]
    public void Every_permission_has_its_sentence() =>
        Permission.All.Values.Should().OnlyHaveUniqueItems().And.OnlyContain(sentence => sentence.EndsWith('.'));

    private static string GrantedBy(params string[] roles) =>
        string.Join(' ', Permission.All.Keys.Where(permission => RolePermissions.Grant(roles, permission)).Order(StringComparer.Ordinal));
}
