using CaseCoordination.Host.Development;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Host.Store;

/// <summary>Finds the master key: configured, in a file, or in Development one made for this machine.</summary>
internal static class MasterKeys
{
    public static MasterKey Read(IConfiguration configuration, IHostEnvironment environment, Func<DataFolder> folder)
    {
        var secret = configuration["Privacy:MasterKey"] is { Length: > 0 } value ? value
            : configuration["Privacy:MasterKeyFile"] is { Length: > 0 } file ? File.ReadAllText(file)
            : environment.IsDevelopment() ? folder().Secret("master-key")
            : throw MissingPiece.Setting("No master key is configured", "Privacy__MasterKeyFile", "a file of 32 random bytes in base64url, kept apart from every database");
        return MasterKey.From(secret);
    }
}
