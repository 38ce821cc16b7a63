using System.Reflection;
using System.Runtime.Loader;
using JasperFx.Events;
using Marten;
using Weasel.Core;

namespace CaseCoordination.Unit.Tests.Golden;

/// <summary>What every context says it stores, and how: the store's own configuration, with no database behind it.</summary>
internal static class StoredLanguage
{
    private static readonly StoreOptions Store = Configure();

    /// <summary>Every event type a context has given a stored name.</summary>
    public static IReadOnlyDictionary<string, IEventType> EventTypes { get; } =
        ((IReadOnlyStoreOptions)Store).Events.AllKnownEventTypes().Where(IsOurs).ToDictionary(t => t.EventTypeName);

    public static Marten.ISerializer Serializer => Store.Serializer();

    public static IEvent Wrap(object data) => EventTypes.Values.Single(t => t.EventType == data.GetType()).Wrap(data);

    /// <summary>The store knows a few events of its own besides.</summary>
    private static bool IsOurs(IEventType type) => type.EventType.Namespace!.StartsWith("CaseCoordination.", StringComparison.Ordinal);

    /// <summary>As the host configures its store; any context this project refers to is found by its module.</summary>
    private static StoreOptions Configure()
    {
        var store = new StoreOptions();
        store.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase);
        foreach (var configure in Directory.GetFiles(AppContext.BaseDirectory, "CaseCoordination.*.dll")
            .Order(StringComparer.Ordinal)
            .Select(AssemblyLoadContext.Default.LoadFromAssemblyPath)
            .SelectMany(context => context.GetTypes())
            .Where(type => type.Name.EndsWith("Module", StringComparison.Ordinal))
            .SelectMany(module => module.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.GetParameters() is [{ } only] && only.ParameterType == typeof(StoreOptions)))
        {
            configure.Invoke(null, [store]);
        }

        return store;
    }
}
