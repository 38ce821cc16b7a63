using System.Text.RegularExpressions;
using CaseCoordination.Host.Development;

namespace CaseCoordination.Host.Store;

/// <summary>The database's roles, named after the installation. The owner of the tables is none of them.</summary>
/// <param name="App">The host's login for requests and messages: one partnership at a time.</param>
/// <param name="Background">The host's login for projections: every partnership's events, and no right to add one.</param>
/// <param name="Reader">May look at everything and change nothing: for checks and repairs.</param>
/// <param name="Reporter">May look at the measures of the partnership it names.</param>
/// <param name="Keys">The host's login in the database of people's keys.</param>
internal sealed partial record Roles(string App, string Background, string Reader, string Reporter, string Keys)
{
    /// <summary>Null where none are configured: whoever makes the tables then also uses them.</summary>
    public static Roles? Read(IConfiguration configuration) => configuration["Database:Roles"] switch
    {
        null or "" => null,
        var prefix when Name().IsMatch(prefix) => new($"{prefix}_app", $"{prefix}_background", $"{prefix}_reader", $"{prefix}_reporter", $"{prefix}_keys_app"),
        _ => throw MissingPiece.Setting("The roles' common beginning is not a name", "Database__Roles", "small letters, digits and underscores, such as casecoordination"),
    };

    // It stands in statements that take no parameters.
    [GeneratedRegex("^[a-z_][a-z0-9_]{0,40}$")]
    private static partial Regex Name();
}
