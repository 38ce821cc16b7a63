namespace CaseCoordination.Privacy.Requests;

/// <summary>
/// A request that changed something, so that the same one sent again gets the same answer. Stored in the transaction of
/// the change itself. It keeps no body: only a keyed fingerprint, which tells nothing to whoever reads the database.
/// </summary>
/// <param name="Id">The sender and its Idempotency-Key; unique in a partnership.</param>
/// <param name="Fingerprint">Keyed hash of what was asked (operation and body).</param>
/// <param name="StreamId">Where the answer can be read again.</param>
/// <param name="Version">Version of the stream's event that answered it.</param>
/// <param name="AnsweredAt">For pruning after thirty days; agencies retry after long weekends.</param>
public sealed record AnsweredRequest(string Id, string Fingerprint, Guid StreamId, long Version, DateTimeOffset AnsweredAt);

/// <summary>What makes one request the same as another: who sent it, under which key, and what it asked.</summary>
/// <param name="Sender">The client id of the sender.</param>
/// <param name="Key">Its Idempotency-Key.</param>
/// <param name="Fingerprints">Keyed hashes of the operation and the body, under the current master key first and then any older one.</param>
public sealed record RequestIdentity(string Sender, string Key, IReadOnlyList<string> Fingerprints)
{
    public string Id => $"{Sender} {Key}";

    public string Fingerprint => Fingerprints[0];
}
