using System.Text.Json;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Assessment;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Unit.Tests.Measures.Assessment;

/// <summary>The assessment of 2022/23 as it was published, and who writes it.</summary>
internal static class Year
{
    public const string Own = "E07000116";
    public static readonly PlanYear Plan = new(2022);
    public static readonly DateOnly Today = new(2022, 2, 14);

    /// <summary>Type; counts of 2021 and of 2020; positions of 2020 and of 2021; then the row as it is printed.</summary>
    public static readonly IReadOnlyList<(string Type, int This, int Last, string Before, string Now, string Printed)> Published =
    [
        ("all-crime", 7679, 7830, "1", "1", "All crime 7,679 7,830 -1.9% -151 1 1"),
        ("victim-based-crime", 6558, 6652, "1", "1", "Victim-based crime 6,558 6,652 -1.4% -94 1 1"),
        ("violence", 3498, 3351, "2", "2", "Violence (VAP) 3,498 3,351 4.4% 147 2 2"),
        ("sexual-offences", 326, 272, "2", "3", "Sexual offences 326 272 19.9% 54 2 3"),
        ("hate-crime", 226, 191, "6", "4", "Hate Crime 226 191 18.3% 35 6 4"),
        ("asb-incidents", 1554, 2354, "1", "1", "ASB Incidents 1,554 2,354 -34.0% -800 1 1"),
        ("burglary-residential", 293, 281, "3", "3", "Burglary Residential 293 281 4.3% 12 3 3"),
        ("criminal-damage", 919, 948, "1", "1", "Criminal damage 919 948 -3.1% -29 1 1"),
        ("domestic-abuse-incidents", 2504, 2391, "2", "2", "Domestic abuse incidents 2,504 2,391 4.7% 113 2 2"),
        ("drug-offences", 211, 219, "2", "2", "Drug offences 211 219 -3.7% -8 2 2"),
        ("drug-trafficking", 52, 66, "--", "=3", "(Drug Trafficking) 52 66 -21.2% -14 -- =3"),
        ("drug-possession", 159, 153, "--", "2", "(Drug Possession) 159 153 3.9% 6 -- 2"),
        ("robbery", 26, 39, "=1", "=1", "Robbery 26 39 -33.3% -13 =1 =1"),
        ("shoplifting", 414, 564, "4", "1", "Shoplifting 414 564 -26.6% -150 4 1"),
        ("theft-from-motor-vehicle", 179, 229, "3", "3", "Theft from a motor vehicle 179 229 -21.8% -50 3 3"),
        ("theft-of-motor-vehicle", 134, 123, "3", "=2", "Theft of motor vehicle 134 123 8.9% 11 3 =2"),
    ];

    public static readonly AssessmentTables Tables = JsonSerializer.Deserialize<AssessmentTables>(
        File.ReadAllText(Path.Combine(Root(), "ops/seed/assessment.json")), JsonSerializerOptions.Web)!;

    public static IReadOnlyList<string> PublishedRows =>
        [.. Published.SelectMany(row => new[] { $"{Own},{row.Type},2021,{row.This},{row.Now}", $"{Own},{row.Type},2020,{row.Last},{row.Before}" })];

    public static Viewer By(string agency) => new(agency, agency, "tunbridge-wells", new HashSet<string>());

    public static Decision Import(StrategicAssessment? there, params IEnumerable<string> rows) =>
        ImportCounts.Decide($"district,type,year,count,position\n{string.Join('\n', rows)}\n", Plan, there, Tables, By("twbc-cst"), Today);

    /// <summary>As it stands after these files.</summary>
    public static StrategicAssessment After(params IEnumerable<IEnumerable<string>> files) => files.Aggregate((StrategicAssessment?)null, (there, rows) =>
    {
        var decision = Import(there, rows);
        decision.Refusal.Should().BeNull();
        return StrategicAssessmentFold.Evolve(there, Logged.At(decision.Events.Single()));
    })!;

    public static IEnumerable<string> TableOf(StrategicAssessment assessment) =>
        AssessmentTable.Of(assessment, Tables, Own).Select(row => string.Join(' ', row.Printed));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CaseCoordination.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
