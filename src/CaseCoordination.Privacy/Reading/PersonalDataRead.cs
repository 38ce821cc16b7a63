namespace CaseCoordination.Privacy.Reading;

/// <summary>
/// A read of personal data, on record before the answer leaves: DPA 2018 s.62 asks for logs of consultation that show
/// who, when and why. It names things by id only.
/// </summary>
/// <param name="Id">Identity of the record, ordered by time.</param>
/// <param name="Subject">Who read: client id or account.</param>
/// <param name="Agency">The agency it was read for.</param>
/// <param name="Purpose">Why, as far as the door can know it.</param>
/// <param name="StreamId">The stream that was read.</param>
/// <param name="People">The people whose data was opened.</param>
/// <param name="ReadAt">When.</param>
/// <param name="RequestId">The trace of the request.</param>
public sealed record PersonalDataRead(
    Guid Id, string Subject, string Agency, string Purpose, Guid StreamId, IReadOnlyList<Guid> People, DateTimeOffset ReadAt, string RequestId);
