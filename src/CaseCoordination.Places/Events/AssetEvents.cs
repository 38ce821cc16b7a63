namespace CaseCoordination.Places.Events;

// Names and properties below ARE the storage format. Never rename or repurpose one:
// add a new event, and an upcaster in Versions/, and keep the old golden file green.

/// <summary>Things were bought or made: wands, trauma packs, stalking packs, cameras, cleaning kits.</summary>
/// <param name="Funder">Code of who paid.</param>
public sealed record AssetAcquired(Guid AssetId, string Kind, int Quantity, string Funder, DateOnly AcquiredOn, string By);

/// <summary>Some of them were placed, used, given away or taken back.</summary>
/// <param name="Number">Of a placement, and of the taking back of it; counts up for each other step.</param>
/// <param name="Quantity">How many pieces.</param>
/// <param name="Purpose">What a placement is for.</param>
/// <param name="Location">Where, of what stands in a place.</param>
/// <param name="Dpia">Reference of the data protection impact assessment; a camera has one.</param>
/// <param name="Searches">Of a use.</param>
/// <param name="Finds">Of a use.</param>
public sealed record AssetMoved(
    Guid AssetId,
    AssetStep Step,
    string Kind,
    int Number,
    int Quantity,
    string? Purpose,
    PlaceLocation? Location,
    string? Dpia,
    int? Searches,
    int? Finds,
    DateOnly On,
    string By);

/// <summary>What can happen to an asset.</summary>
public enum AssetStep
{
    Placed = 1,
    Used = 2,
    Issued = 3,
    TakenBack = 4,
}

/// <summary>The control room watched something. Numbers only; always overt.</summary>
/// <param name="Origin">stp-radio, police-radio, proactive or public.</param>
/// <param name="Category">violence, asb, graffiti, theft or other.</param>
/// <param name="Camera">static or deployable.</param>
public sealed record CctvIncidentLogged(
    Guid IncidentId,
    string Origin,
    string Category,
    string Camera,
    PlaceLocation Location,
    bool PoliceInformed,
    bool FootageSeized,
    int PersonsDetected,
    int Arrests,
    DateOnly OccurredOn,
    string By);
