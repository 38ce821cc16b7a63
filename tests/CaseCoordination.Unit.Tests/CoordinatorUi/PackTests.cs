using System.Text;
using CaseCoordination.CoordinatorUi.Packs;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Reading;
using CsCheck;

namespace CaseCoordination.Unit.Tests.CoordinatorUi;

public sealed class PackTests
{
    [Fact]
    public void Broken_into_lines_nothing_is_lost_and_no_line_is_too_wide() => Always.Holds(
        Gen.Char.AlphaNumeric.Array[1, 40].Select(word => new string(word)).Array[0, 30], words =>
        {
            var lines = LineBreaks.Of(string.Join(' ', words), width: 12, text => text.Length);

            string.Concat(lines).Replace(" ", "", StringComparison.Ordinal).Should().Be(string.Concat(words));
            lines.Should().OnlyContain(line => line.Length <= 12);
        });

    [Fact]
    public void A_file_is_made_of_any_letters_and_any_length()
    {
        List<PackLine> lines =
        [
            new(PackLineKind.Title, "Łucja Żółkiewska – Şahin, Юлия"),
            .. Enumerable.Range(1, 300).Select(i => new PackLine(PackLineKind.Row, $"Line {i} of what was said, which goes on for longer than the paper is wide, so that it has to be wrapped.", "Key")),
            new(PackLineKind.Case, "Another case"),
            new(PackLineKind.Paragraph, new string('x', 5_000)),
        ];

        var file = PackPdf.Of(lines, "coordinator, a council, 27 November 2026 at 9:00am");

        Encoding.ASCII.GetString(file[..5]).Should().Be("%PDF-");
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
