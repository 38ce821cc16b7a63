using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Reports;
using JasperFx.Events;
using Marten;
using Weasel.Core;

namespace CaseCoordination.Architecture.Tests;

/// <summary>The event types the store knows, as the modules map them, and a golden sample of each.</summary>
internal static class StoredEvents
{
    private const string Golden = "tests/CaseCoordination.Unit.Tests/Golden";

    private static readonly StoreOptions Store = Configured();

    /// <summary>Marten knows events of its own as well; those are not ours to name.</summary>
    public static readonly IReadOnlyList<IEventType> Mapped =
        [.. ((IReadOnlyStoreOptions)Store).Events.AllKnownEventTypes().Where(known => Projects.IsOurs(known.EventType))];

    public static IReadOnlyList<string> Names => [.. Mapped.Select(mapped => mapped.EventTypeName)];

    public static IEnumerable<MethodInfo> Modules =>
        from type in Projects.TypesOf(Projects.Contexts)
        where type.Name.EndsWith("Module", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where method.GetParameters() is [{ } only] && only.ParameterType == typeof(StoreOptions)
        select method;

    public static string GoldenFileOf(string name) => $"{Golden}/{name}.json";

    /// <summary>The golden sample of an event, in the envelope a projection is handed.</summary>
    public static IEvent Sample(string name)
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, GoldenFileOf(name)));
        return Read(name, file);
    }

    /// <summary>The sample, and the same with each other step, entry or kind of report it may have: some yield other facts.</summary>
    public static IEnumerable<IEvent> Samples(string name)
    {
        var type = Mapped.Single(one => one.EventTypeName == name).EventType;
        string?[] kinds = type == typeof(PlaceReportMade) || type == typeof(PlaceReportMoved) ? [null, .. PlaceKinds.All.Select(kind => kind.Code)] : [null];
        (string? Property, string Value)[] steps =
            [(null, ""), .. type.GetProperties().Where(property => property.PropertyType.IsEnum).SelectMany(property => Enum.GetNames(property.PropertyType).Select(value => (property.Name, value)))];
        return from kind in kinds from step in steps select With(name, kind, step);
    }

    private static IEvent With(string name, string? kind, (string? Property, string Value) step)
    {
        var json = JsonNode.Parse(Repository.Read(GoldenFileOf(name)))!;
        if (kind is not null)
        {
            json["kind"] = kind;
        }

        if (step.Property is not null)
        {
            json[JsonNamingPolicy.CamelCase.ConvertName(step.Property)] = step.Value;
        }

        using var text = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(json));
        return Read(name, text);
    }

    private static IEvent Read(string name, Stream json)
    {
        var mapped = Mapped.Single(one => one.EventTypeName == name);
        var sample = mapped.Wrap(Store.Serializer().FromJson(mapped.EventType, json));
        sample.Id = new Guid("01890a5d-ac96-774b-bcce-b302099a8057");
        sample.StreamId = new Guid("01890a5d-ac96-774b-bcce-b302099a8058");
        sample.Version = 1;
        sample.Sequence = 1;
        sample.Timestamp = new DateTimeOffset(2022, 5, 3, 9, 0, 0, TimeSpan.Zero);
        return sample;
    }

    /// <summary>Serializes as the host's store does; no connection is ever opened.</summary>
    private static StoreOptions Configured()
    {
        var store = new StoreOptions();
        store.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase);
        foreach (var configure in Modules)
        {
            configure.Invoke(null, [store]);
        }

        return store;
    }
}
