using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Unit.Tests.Privacy.Sealing;

namespace CaseCoordination.Unit.Tests.Cases.CaseFiles;

/// <summary>Two files on the desk, and who sits at it.</summary>
internal static class Desk
{
    public static readonly CaseFile One = CaseFile.Unwritten(new Guid("01805c3f-7c00-7000-8000-0000000000e1"), TestKeys.OfZephyrine.PersonId);
    public static readonly CaseFile Two = CaseFile.Unwritten(new Guid("01805c3f-7c00-7000-8000-0000000000e2"), TestKeys.OfIgnatius.PersonId);

    public static readonly FileSides Victim = FileSides.Of(["victim"]);
    public static readonly FileSides Perpetrator = FileSides.Of(["perpetrator"]);

    public static FileAtHand At(CaseFile file, CaseFile? other = null, FileSides? otherSides = null, string account = "coordinator", params string[] roles) => new(
        new OpenMatter<CaseFile>(
            file,
            TestKeys.OfZephyrine,
            new Viewer(account, "twbc-cst", "tunbridge-wells", roles.Length == 0 ? new HashSet<string> { Role.Coordinator } : roles.ToHashSet()),
            new([], new HashSet<FieldClass>(), new HashSet<FieldClass>(), null),
            new(2022, 6, 1, 9, 0, 0, TimeSpan.Zero)),
        Victim,
        other,
        other is null ? null : otherSides ?? Victim,
        new Guid("01805c3f-7c00-7000-8000-0000000000e3"));

    /// <summary>The file after what was decided.</summary>
    public static CaseFile After(this CaseFile file, Decision decision)
    {
        decision.Refusal.Should().BeNull();
        return decision.Events.Aggregate((CaseFile?)file, CaseFileFold.Evolve)!;
    }
}
