using CaseCoordination.Kernel;
using JasperFx;
using Marten;

namespace CaseCoordination.Privacy.Requests;

/// <summary>Finds how a request was answered before.</summary>
public static class AnsweredRequests
{
    public static readonly Refusal KeyUsedForAnotherRequest = new(
        "idempotency-key-reused", "This Idempotency-Key was used before with another body: send a new key with a new request.");

    /// <summary>Null when the key is new; a refusal when it stood for another request; else the answer to read again.</summary>
    public static async Task<(AnsweredRequest? Answered, Refusal? Refusal)> Earlier(
        this IQuerySession session, RequestIdentity request, CancellationToken ct) =>
        await session.LoadAsync<AnsweredRequest>(request.Id, ct) switch
        {
            null => (null, null),
            { } answered when request.Fingerprints.Contains(answered.Fingerprint) => (answered, null),
            _ => (null, KeyUsedForAnotherRequest),
        };

    /// <summary>True when the database refused a second row of the same identity; the store wraps it when several ran at once.</summary>
    public static bool IsDuplicate(this Exception? conflict) => conflict switch
    {
        null => false,
        DocumentAlreadyExistsException => true,
        AggregateException many => many.InnerExceptions.Any(IsDuplicate),
        _ => conflict.InnerException.IsDuplicate(),
    };
}
