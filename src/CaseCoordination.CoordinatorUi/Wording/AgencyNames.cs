using CaseCoordination.Agencies;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>The names people know agencies by. One that has left the directory is still named, by its code.</summary>
public sealed class AgencyNames(IReadOnlyDictionary<string, Agency> agencies)
{
    public string Of(string code) => agencies.TryGetValue(code, out var agency) ? agency.Name : code.ToUpperInvariant();
}
