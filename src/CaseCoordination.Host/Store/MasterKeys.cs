using CaseCoordination.Host.Development;
using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Host.Store;

/// <summary>Finds the master key: configured, in a file, or in Development one made for this machine.</summary>
internal static class MasterKeys
{
    public static MasterKey Read(IConfiguration configuration, IHostEnvironment environment, Func<DataFolder> folder)
    {
        var secret = configuration["Privacy:MasterKey"] is { Length: > 0 } value ? value
            : configuration["Privacy:MasterKeyFile"] is { Length: > 0 } file ? MissingPiece.Read("Privacy__MasterKeyFile", file)
            : environment.IsDevelopment() ? folder().Secret("master-key")
            : throw MissingPiece.Setting("No master key is configured", "Privacy__MasterKeyFile", "a file of 32 random bytes in base64url, kept apart from every database");
        try
        {
            return MasterKey.From(secret);
        }
        catch (Exception unfit) when (unfit is ArgumentException or FormatException)
        {
            throw MissingPiece.Setting("The master key is not one", "Privacy__MasterKeyFile", "a file of 32 random bytes in base64url");
        }
    }
}
