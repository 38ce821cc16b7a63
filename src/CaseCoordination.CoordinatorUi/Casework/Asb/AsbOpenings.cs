using CaseCoordination.Asb;
using CaseCoordination.Asb.Opening;
using static CaseCoordination.CoordinatorUi.Casework.StepField;

namespace CaseCoordination.CoordinatorUi.Casework.Asb;

/// <summary>What is asked when a case or a case review begins.</summary>
public static class AsbOpenings
{
    private const int MostReports = 50;

    public static IReadOnlyList<StepField> OfCase =>
    [
        Words("subjectKind", "Who or what is it about?", "Select what it is about", ["person", "premises", "unknown"]),
        Line("subject/givenName", "Given name (of a person)", "Enter the name of the person, or select that it is unknown"),
        Line("subject/familyName", "Family name (of a person)", "Enter the name of the person, or select that it is unknown"),
        Date("subject/dateOfBirth", "Date of birth (of a person, optional)", "Enter the date of birth") with
        {
            Says = new Dictionary<string, string> { ["not-a-birthday"] = "Enter a day from 1900 up to today, or an age instead" },
        },
        Number("subject/approximateAge", "Age in years (where the date of birth is not known)", "Enter an age in years"),
        Words("subject/ageBasis", "What does the age rest on? (with an age)", "Select what the age rests on", AsbWords.AgeBases.Order(StringComparer.Ordinal)),
        Line("subject/premisesName", "Name of the premises (optional)", "Enter the name of the premises"),
        Line("subject/address/lines/0", "First line of the address (optional)", "Enter the first line of the address"),
        Line("subject/address/postcode", "Postcode (of premises)", "Enter the postcode of the premises"),
        Words("category", "What kind of behaviour is it?", "Select the kind of behaviour", ["personal", "nuisance", "environmental"]),
        Pick("area", "Where does it happen?", "Select where it happens", [.. AsbWords.Areas.OrderBy(area => area == "other").ThenBy(area => area, StringComparer.Ordinal).Select(area => new FieldOption(area, Cases.Wording.PlainWords.Place(area)))]),
        Words("suspectedExploitation", "Is the subject suspected to be exploited by others?", "Select whether exploitation is suspected", ["yes", "no", "unknown"]),
        Many("complainants", "Add another who suffers from it", OpenAsbCase.MostComplainants, i =>
        [
            Line($"complainants/{i}/givenName", $"Who suffers from it, {i + 1}: given name (optional)", "Enter at most 200 characters"),
            Line($"complainants/{i}/familyName", $"Who suffers from it, {i + 1}: family name (optional)", "Enter at most 200 characters"),
            Line($"complainants/{i}/telephone", $"Who suffers from it, {i + 1}: telephone (optional)", "Enter at most 200 characters"),
        ]),
    ];

    public static IReadOnlyList<StepField> OfCaseReview(IReadOnlyList<FieldOption> agencies) =>
    [
        Line("applicant/givenName", "Given name of who applies", "Enter the applicant’s name"),
        Line("applicant/familyName", "Family name of who applies", "Enter the applicant’s name"),
        Line("applicant/telephone", "Telephone (optional)", "Enter a telephone number"),
        Line("applicant/email", "Email address (optional)", "Enter an email address"),
        Line("applicant/address/lines/0", "First line of the address (optional)", "Enter the first line of the address"),
        Line("applicant/address/postcode", "Postcode (optional)", "Enter a postcode"),
        YesNo("onBehalf", "Do they apply for somebody else? (optional)", "Select whether they apply for somebody else"),
        YesNo("victimConsents", "Does that person agree? (where they apply for somebody else)", "Somebody else may apply only where the victim agrees: select whether they do"),
        Words("problem", "What is complained of?", "Select what is complained of", AsbWords.Conducts.Order(StringComparer.Ordinal)),
        Text("account", "What is it like? (optional)", "Say what it is like", "At most 8,000 characters. It is kept sealed."),
        Date("requestedOn", "On which day was it applied for?", "Enter the day of the application") with
        {
            Says = new Dictionary<string, string> { ["too-early"] = "Enter a day from 20 October 2014 on, when the law came into force" },
        },
        Many("reports", "Add another report made before", MostReports, i =>
        [
            Words($"reports/{i}/problem", $"Report {i + 1}: what was it about? (optional)", "Select what the report was about", AsbWords.Conducts.Order(StringComparer.Ordinal)),
            Date($"reports/{i}/occurredOn", $"Report {i + 1}: on which day did it happen?", "Enter the day it happened"),
            Date($"reports/{i}/reportedOn", $"Report {i + 1}: on which day was it reported?", "Enter the day it was reported, after it happened"),
            Pick($"reports/{i}/reportedTo", $"Report {i + 1}: whom was it made to?", "Select the agency it was made to", agencies),
        ]),
    ];
}
