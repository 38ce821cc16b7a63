using Marten;

namespace CaseCoordination.Privacy.Sealing;

/// <summary>How a document is found by the keyed hashes in it.</summary>
public static class TokenIndex
{
    /// <summary>
    /// An index over what the document holds. New rows join it at once: by default they wait in a list that every search reads
    /// to its end, and people are looked for far more often than they are named.
    /// </summary>
    public static MartenRegistry.DocumentMappingExpression<T> FoundByTokens<T>(this MartenRegistry.DocumentMappingExpression<T> document) =>
        document.GinIndexJsonData(index => index.StorageParameters["fastupdate"] = "off");
}
