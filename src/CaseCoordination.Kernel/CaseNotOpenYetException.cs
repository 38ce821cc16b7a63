namespace CaseCoordination.Kernel;

/// <summary>
/// A message about a referral overtook the one that opens the service's case. It is tried again; where the case never comes, it
/// is set aside for an operator.
/// </summary>
public sealed class CaseNotOpenYetException(Guid referralId) : Exception($"The case of referral {referralId} is not open yet.");
