using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseCoordination.AgencyApi.Door;

/// <summary>How the API reads and writes JSON: strictly, so that a slip is named and never swallowed.</summary>
public static class ApiJson
{
    /// <summary>Unknown and doubled properties, wrong types and text no database can hold are refused.</summary>
    public static readonly JsonSerializerOptions Strict = Configure(new(JsonSerializerOptions.Strict));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.MaxDepth = 32;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.Default;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new PlainText());
        return options;
    }
}

/// <summary>Text without control characters but newline and tab: a NUL or half a surrogate pair would fail far from its cause.</summary>
internal sealed class PlainText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("Send text here.");
        }

        string? text;
        try
        {
            text = reader.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("The text holds half a surrogate pair.");
        }

        return text is not null && text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            ? throw new JsonException("The text holds a control character.")
            : text;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
