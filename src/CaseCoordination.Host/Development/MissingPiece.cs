using System.Diagnostics.CodeAnalysis;

namespace CaseCoordination.Host.Development;

/// <summary>Something this machine lacks. The message is one sentence: what it is, and the command that mends it.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is read as a sentence: throw MissingPiece.Binaries().")]
public sealed class MissingPiece : Exception
{
    private const string OrOwnServer = "or set ConnectionStrings__Postgres to a server of your own";

    private MissingPiece(string sentence) : base(sentence)
    {
    }

    public static MissingPiece NotLinux() => new(
        "A private PostgreSQL is started on Linux only: set ConnectionStrings__Postgres to a server of your own.");

    public static MissingPiece Binaries() => new(
        "No PostgreSQL was found: run `apt-get install postgresql`, or set ConnectionStrings__Postgres, " +
        "or set CASECOORD_PG_BIN to the folder that holds initdb and postgres.");

    public static MissingPiece Cluster(string initdb, string lastLine) => new(
        $"No database cluster could be made, since initdb said \"{lastLine}\": run `{initdb} -D /tmp/try-initdb` " +
        $"as a plain account to see it alone, {OrOwnServer}.");

    public static MissingPiece Server(string log) => new(
        $"PostgreSQL did not start: run `tail -n 20 {log}` to see why, {OrOwnServer}.");

    public static MissingPiece FreeDataFolder(string cluster, string process) => new(
        $"The data folder {cluster} is in use by another PostgreSQL: run `kill -INT {process}` to stop it, " +
        "or set CASECOORD_DATA to another folder.");

    public static MissingPiece WritableDataFolder(string folder) => new(
        $"The data folder {folder} is not writable: run `export CASECOORD_DATA=$HOME/.casecoordination`, " +
        "or name another folder you may write to.");

    public static MissingPiece Setting(string lack, string name, string what) => new($"{lack}: set {name} to {what}.");

    public static MissingPiece Address(Uri address) => new(
        $"Another program listens at {address}: set ASPNETCORE_URLS to a free address, or stop that program.");

    /// <summary>A file a setting names; a file that is not there is something missing like any other.</summary>
    public static string Read(string setting, string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new MissingPiece($"The file {file} that {setting} names cannot be read: make it, or name another.");
        }
    }
}
