using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.Asb.Reading;
using CaseCoordination.Cases.Wording;
using CaseCoordination.CoordinatorUi.Wording;

namespace CaseCoordination.CoordinatorUi.Casework.Asb;

/// <summary>A case review in rows. Who applied stands in it for who may see that, and in no title.</summary>
public static class CaseReviewView
{
    public static CaseView Of(CaseReviewFile file, AgencyNames agencies, DateOnly today)
    {
        var review = file.Summary;
        return new(review.Id, "ASB", "/Asb/CaseReviews", "Case reviews", "Case review", review.Status)
        {
            Rows =
            [
                new("Problem", PlainWords.Of(review.Problem)),
                new("Received by", agencies.Of(review.ReceivedBy)),
                new("Applied on", PlainDate.Of(review.RequestedOn)),
                new("Reports that count", $"{file.Qualifying} of {file.Reports.Count}"),
                .. file.OnBehalf ? [new ViewRow("Applied for", "The victim, who agrees")] : Array.Empty<ViewRow>(),
            ],
            Due = [.. AsbWork.StepsDue(review).Select(due => new DueRow(NameOf(due.Step), due.By, due.By < today))],
            Parts =
            [
                .. Applicant(file) is { Count: > 0 } applicant ? [new ViewPart("Applicant", applicant)] : Array.Empty<ViewPart>(),
                .. file.Reports.Count == 0
                    ? Array.Empty<ViewPart>()
                    : [new ViewPart("Reports made before", [.. file.Reports.Select(one => new ViewRow(PlainDate.Of(one.OccurredOn), $"{PlainWords.Of(one.Problem)}, reported on {PlainDate.Of(one.ReportedOn)} to {agencies.Of(one.ReportedTo)}"))])],
                .. file.Recommendations.Count == 0
                    ? Array.Empty<ViewPart>()
                    : [new ViewPart("Recommendations", [.. file.Recommendations.Select(one => new ViewRow(agencies.Of(one.Agency), one.Text ?? "Withheld", AsWritten: true))])],
            ],
        };
    }

    private static string NameOf(string step) => step switch
    {
        "acknowledge" => "Acknowledge the application",
        "threshold" => "Decide whether it is held",
        _ => "Tell the applicant the outcome",
    };

    private static List<ViewRow> Applicant(CaseReviewFile file)
    {
        var told = file.Applicant;
        (string Key, string? Value)[] rows =
        [
            ("Name", string.Join(' ', new[] { told?.GivenName, told?.FamilyName }.OfType<string>())),
            ("Telephone", told?.Telephone),
            ("Email", told?.Email),
            ("Address", told?.Address is { } address ? string.Join(", ", [.. address.Lines ?? [], address.Postcode ?? ""]) : null),
            ("What it is like", file.Account),
        ];
        return [.. rows.Where(row => !string.IsNullOrEmpty(row.Value)).Select(row => new ViewRow(row.Key, row.Value!, AsWritten: true))];
    }
}
