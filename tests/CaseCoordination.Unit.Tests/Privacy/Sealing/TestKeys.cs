using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Unit.Tests.Privacy.Sealing;

/// <summary>Keys as fixed as the dates: nothing they seal is secret.</summary>
internal static class TestKeys
{
    public const string Secret = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    public static readonly Guid Zephyrine = Guid.Parse("01805c3f-7c00-7000-8000-000000000001");
    public static readonly Guid Ignatius = Guid.Parse("01805c3f-7c00-7000-8000-000000000002");

    public static readonly MasterKey Master = MasterKey.From(Secret);
    public static readonly PersonKey OfZephyrine = Of(Zephyrine, first: 32);
    public static readonly PersonKey OfIgnatius = Of(Ignatius, first: 64);

    public static PersonKey Of(Guid person, int first) => new(person, Bytes(first));

    /// <summary>32 bytes that count up.</summary>
    public static byte[] Bytes(int first) => [.. Enumerable.Range(first, 32).Select(n => (byte)n)];
}
