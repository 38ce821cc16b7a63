using Microsoft.VisualBasic.FileIO;

namespace CaseCoordination.Unit.Tests.Measures.Files;

/// <summary>Reads CSV with a parser the service does not write it with.</summary>
internal static class Csv
{
    public static List<List<string>> Read(string text)
    {
        using var parser = new TextFieldParser(new StringReader(text)) { TextFieldType = FieldType.Delimited, HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        parser.SetDelimiters(",");
        var rows = new List<List<string>>();
        while (!parser.EndOfData)
        {
            rows.Add([.. parser.ReadFields()!]);
        }

        return rows;
    }
}
