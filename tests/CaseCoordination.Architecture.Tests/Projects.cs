using System.Reflection;
using System.Runtime.CompilerServices;

namespace CaseCoordination.Architecture.Tests;

/// <summary>The projects under src, by the last part of their name, and who may know whom.</summary>
internal static class Projects
{
    /// <summary>ARCHITECTURE.md, "Who may know whom". Change both together.</summary>
    public static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Kernel"] = [],
        ["Papers"] = [],
        ["Privacy"] = ["Kernel"],
        ["Agencies"] = ["Kernel", "Privacy"],
        ["Referrals"] = ["Kernel", "Privacy", "Agencies"],
        ["Plan"] = ["Kernel", "Privacy", "Agencies", "Referrals"],
        ["Marac"] = ["Kernel", "Privacy", "Agencies", "Referrals"],
        ["Stalking"] = ["Kernel", "Privacy", "Agencies", "Referrals"],
        ["Isva"] = ["Kernel", "Privacy", "Agencies", "Referrals"],
        ["Asb"] = ["Kernel", "Privacy", "Agencies", "Referrals"],
        ["Places"] = ["Kernel", "Privacy", "Agencies", "Referrals"],
        ["Cases"] = ["Kernel", "Privacy", "Agencies", "Referrals", "Plan", "Marac", "Stalking", "Isva", "Asb"],
        ["Measures"] = ["Kernel", "Papers", "Privacy", "Agencies", "Referrals", "Plan", "Marac", "Stalking", "Isva", "Asb", "Places"],
        ["AgencyApi"] = ["Kernel", "Privacy", "Agencies", "Referrals", "Plan", "Marac", "Stalking", "Isva", "Asb", "Places", "Cases", "Measures"],
        ["CoordinatorUi"] = ["Kernel", "Papers", "Privacy", "Agencies", "Referrals", "Plan", "Marac", "Stalking", "Isva", "Asb", "Places", "Cases", "Measures"],
        ["Host"] = ["Kernel", "Papers", "Privacy", "Agencies", "Referrals", "Plan", "Marac", "Stalking", "Isva", "Asb", "Places", "Cases", "Measures", "AgencyApi", "CoordinatorUi"],
    };

    public static readonly string[] Doors = ["AgencyApi", "CoordinatorUi"];

    /// <summary>Everything between the kernel and the doors; none of it knows the web.</summary>
    public static readonly string[] Contexts = [.. MayKnow.Keys.Except([.. Doors, "Host"])];

    /// <summary>Contexts whose types are open to every context that may know them at all.</summary>
    public static readonly string[] OpenContexts = ["Kernel", "Papers", "Privacy"];

    public static Assembly AssemblyOf(string project) => Assembly.Load($"CaseCoordination.{project}");

    /// <summary>Types a person wrote.</summary>
    public static IEnumerable<Type> TypesOf(params IEnumerable<string> projects) =>
        projects.SelectMany(project => AssemblyOf(project).GetTypes()).Where(type => !IsGenerated(type));

    /// <summary>Types of the contexts that lie in a namespace of this last name.</summary>
    public static IEnumerable<Type> Published(string room) =>
        TypesOf(Contexts).Where(type => type.Namespace!.EndsWith($".{room}", StringComparison.Ordinal));

    public static bool IsOurs(Type type) => type.Namespace?.StartsWith("CaseCoordination.", StringComparison.Ordinal) == true;

    private static bool IsGenerated(Type type) =>
        !IsOurs(type)
        || type.Name.Contains('<', StringComparison.Ordinal)
        || type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || (type.DeclaringType is { } outer && IsGenerated(outer));
}
