using CaseCoordination.Kernel;
using CaseCoordination.Places.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Places.Imports;

/// <summary>A file that was read in: how much of it was new.</summary>
public sealed record PlaceImport(Guid Id, string Source, int Rows, int Added, DateOnly ImportedOn)
{
    /// <summary>How many of the rows were here before.</summary>
    public int KnownBefore => Rows - Added;
}

/// <summary>Read in, or why not: then nothing of the file is.</summary>
public sealed record ImportAnswer(PlaceImport? Import, bool Replayed, Refusal? Refusal);

public static class PlaceImportFold
{
    public static PlaceImport? Evolve(PlaceImport? state, object @event) => (state, @event) switch
    {
        (null, PlaceDataImported e) => new(e.ImportId, e.Source, e.Rows, e.Added, e.ImportedOn),
        _ => state, // An event this fold has no use for.
    };
}

public sealed partial class PlaceImportProjection : SingleStreamProjection<PlaceImport, Guid>
{
    public override PlaceImport? Evolve(PlaceImport? snapshot, Guid id, IEvent e) => PlaceImportFold.Evolve(snapshot, e.Data);
}
