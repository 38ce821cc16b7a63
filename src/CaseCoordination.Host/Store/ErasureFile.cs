using CaseCoordination.Host.Development;

namespace CaseCoordination.Host.Store;

/// <summary>Finds the file of the register of erasures: configured, or in Development one beside the data of this machine.</summary>
internal static class ErasureFile
{
    public static string Find(IConfiguration configuration, IHostEnvironment environment, Func<DataFolder> folder) =>
        configuration["Privacy:ErasureRegisterFile"] is { Length: > 0 } configured ? configured
        : environment.IsDevelopment() ? Path.Combine(folder().Location, "erasures.jsonl")
        : throw MissingPiece.Setting("Nowhere to keep the register of erasures is configured", "Privacy__ErasureRegisterFile", "a file on a disk that is backed up apart from both databases");
}
