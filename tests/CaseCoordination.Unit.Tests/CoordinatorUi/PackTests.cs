using CaseCoordination.CoordinatorUi.Packs;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Reading;
using UglyToad.PdfPig;

namespace CaseCoordination.Unit.Tests.CoordinatorUi;

public sealed class PackTests
{
    [Fact]
    public void A_file_holds_every_line_whatever_its_letters_and_length_a_case_to_a_page_and_the_mark_on_each()
    {
        List<PackLine> lines =
        [
            new(PackLineKind.Title, "Łucja Żółkiewska – Şahin, Юлия"),
            .. Enumerable.Range(1, 300).Select(i => new PackLine(PackLineKind.Row, $"Line{i} of what was said, which goes on for longer than the paper is wide, so that it has to be wrapped; £{i} at the café.", "Key")),
            new(PackLineKind.Case, "Another case"),
            new(PackLineKind.Paragraph, "The end"),
        ];

        using var file = PdfDocument.Open(PackPdf.Of(lines, "coordinator, a council, 27 November 2026 at 9:00am"));

        var pages = file.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text))).ToList();
        pages.Should().OnlyContain(page => page.Contains("Confidential. coordinator, a council,", StringComparison.Ordinal));
        pages[0].Should().Contain("Żółkiewska").And.Contain("Юлия").And.Contain("£1 ").And.Contain("café.");
        Enumerable.Range(1, 300).Should().OnlyContain(i => pages.Any(page => page.Contains($"Line{i} ", StringComparison.Ordinal)));
        pages[^1].Should().Contain("Another case").And.Contain("The end").And.NotContain("Line300");
    }

    [Fact]
    public void A_person_on_paper_has_a_name_and_no_address_and_no_telephone()
    {
        var person = new OpenedPerson(Guid.Empty, "victim", Restricted: false, new PersonOnForm
        {
            GivenName = "Marigold",
            FamilyName = "Testwood",
            DateOfBirth = new(1990, 2, 11),
            Address = new() { Lines = ["1 Nowhere Row"], Postcode = "TN1 1ZZ", Protected = true },
            Contact = new() { Telephone = "07700 900999" },
        });

        PersonWording.Of(person).Should().Be("Marigold Testwood, born 11 February 1990");
    }
}
