using CaseCoordination.Kernel;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Locations;
using CaseCoordination.Places.Reports;

namespace CaseCoordination.Places.Assets;

/// <summary>Things are acquired, placed, used, given away and taken back, and the count adds up.</summary>
public static class MoveAsset
{
    private const int Most = 10_000;

    public static readonly Rule NoMoreThanThere = new(
        "asset-in-store", "No more is placed or issued than was acquired and is in store.", "A proposal: a count of things adds up", Verified: false);

    public static Decision Acquire(AssetForm form, Starting starting)
    {
        var faults = new List<Fault>();
        if (AssetKinds.Find(form.Kind) is null)
        {
            faults.Add(new("/kind", "unknown-kind", $"Send one of: {string.Join(", ", AssetKinds.All.Select(k => k.Code))}."));
        }

        if (form.Quantity is not (>= 1 and <= Most))
        {
            faults.Add(new("/quantity", "out-of-range", $"Send a number from 1 to {Most}."));
        }

        if (form.Funder is not { } funder || !AssetKinds.Funders.Contains(funder))
        {
            faults.Add(new("/funder", "unknown-funder", $"Send one of: {string.Join(", ", AssetKinds.Funders)}."));
        }

        if (form.On > starting.Today)
        {
            faults.Add(new("/on", "in-the-future", "Send the day it was, no later than today."));
        }

        return faults.Count > 0
            ? PlaceRefusals.NotAcceptable(faults)
            : Decision.Record(new AssetAcquired(starting.Id, form.Kind!, form.Quantity!.Value, form.Funder!, form.On ?? starting.Today, starting.By.Agency));
    }

    public static Decision Decide(AssetStepForm form, PlaceArea? area, Acting<Asset> acting)
    {
        var (asset, on) = (acting.State, form.On ?? acting.Today);
        var faults = new List<Fault>();
        if (on > acting.Today || on < asset.AcquiredOn)
        {
            faults.Add(new("/on", "out-of-order", "Send a day that is not before they were acquired, and not in the future."));
        }

        var location = form.Location is null ? null : LocationRules.Read(form.Location, area, "/location", faults);
        faults.AddRange(form.Step switch
        {
            AssetStep.Placed => Placed(form, asset),
            AssetStep.Issued => AssetKinds.Find(asset.Kind)?.Issued == true ? Enough(form, asset) : [Not("/step", "This kind is placed, and not given away.")],
            AssetStep.TakenBack => asset.Placements.Any(p => p.Number == form.Placement) ? [] : [Not("/placement", "Send the number of a placement that stands.")],
            AssetStep.Used => form.Searches is < 0 or > Most || form.Finds is < 0 or > Most ? [Not("/searches", $"Send numbers from 0 to {Most}.")] : [],
            _ => [new("/step", "missing", "Say what was done: placed, used, issued or taken-back.")],
        });
        return faults.Count > 0 ? PlaceRefusals.NotAcceptable(faults) : Decision.Record(Moved(form, location, on, acting));
    }

    private static AssetMoved Moved(AssetStepForm form, PlaceLocation? location, DateOnly on, Acting<Asset> acting)
    {
        var asset = acting.State;
        var back = form.Step == AssetStep.TakenBack ? asset.Placements.First(p => p.Number == form.Placement) : null;
        return new(
            asset.Id,
            form.Step!.Value,
            asset.Kind,
            back?.Number ?? asset.Numbered + 1,
            back?.Quantity ?? form.Quantity ?? 1,
            back is null ? form.Purpose : back.Purpose,
            location,
            form.Dpia,
            form.Searches,
            form.Finds,
            on,
            acting.By.Agency);
    }

    private static List<Fault> Placed(AssetStepForm form, Asset asset)
    {
        if (AssetKinds.Find(asset.Kind) is not { Placed: true } kind)
        {
            return [Not("/step", "This kind is given away, and not placed.")];
        }

        List<Fault> faults = [.. Enough(form, asset)];
        if (kind.Purposes.Count == 0 ? form.Purpose is not null : form.Purpose is null || !kind.Purposes.Contains(form.Purpose))
        {
            faults.Add(new("/purpose", "unknown-purpose", kind.Purposes.Count == 0 ? "This kind says itself what it is for: leave it out." : $"Send one of: {string.Join(", ", kind.Purposes)}."));
        }

        if (kind.Watches && form.Location is null)
        {
            faults.Add(new("/location", "missing", "Say where it films."));
        }

        if (kind.Watches ? form.Dpia is null || !References.IsOne(form.Dpia) : form.Dpia is not null)
        {
            faults.Add(new("/dpia", "not-a-reference", kind.Watches ? References.Mend : "Only what films people has one."));
        }

        return faults;
    }

    private static IEnumerable<Fault> Enough(AssetStepForm form, Asset asset) =>
        (form.Quantity ?? 1) < 1 || (form.Quantity ?? 1) > asset.InStore ? [Not("/quantity", $"Send how many, from 1 to the {asset.InStore} in store.")] : [];

    private static Fault Not(string at, string mend) => new(at, "not-here", mend);
}
