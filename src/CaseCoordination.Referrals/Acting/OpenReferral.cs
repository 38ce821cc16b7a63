using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Referrals.Acting;

/// <summary>A referral with everything a decision about it may need, gathered at the edge.</summary>
/// <param name="Victim">Her key; it seals what is said about her.</param>
/// <param name="By">Who acts.</param>
/// <param name="Standing">How they stand to it.</param>
/// <param name="Today">The London day.</param>
public sealed record OpenReferral(Referral Referral, PersonKey Victim, Viewer By, Standing Standing, DateOnly Today);
