using System.Text.Json;
using Marten;
using Marten.Linq.MatchesSql;

namespace CaseCoordination.Privacy.Sealing;

/// <summary>How documents are found by the keyed hashes in them.</summary>
public static class TokenIndex
{
    /// <summary>
    /// An index over what the document holds. New rows join it at once: by default they wait in a list that every search reads
    /// to its end, and people are looked for far more often than they are named.
    /// </summary>
    public static MartenRegistry.DocumentMappingExpression<T> FoundByTokens<T>(this MartenRegistry.DocumentMappingExpression<T> document) =>
        document.GinIndexJsonData(index => index.StorageParameters["fastupdate"] = "off");

    /// <summary>Those that hold any of the tokens, by one question.</summary>
    /// <param name="list">The list of tokens in the document, as it is stored.</param>
    public static IQueryable<T> HoldingAny<T>(this IQueryable<T> documents, string list, IEnumerable<string> tokens)
        where T : notnull
    {
        object held = tokens.Select(token => JsonSerializer.Serialize(new Dictionary<string, string[]> { [list] = [token] })).ToArray();
        return documents.Where(document => document.MatchesSql("d.data @> any (?::jsonb[])", held));
    }
}
