namespace CaseCoordination.Host.Development;

/// <summary>The first line of a file that may vanish, or be closed to us, at any moment: a server's lock file, or one of /proc.</summary>
internal static class LockFile
{
    public static string? FirstLine(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault()?.Trim() is { Length: > 0 } line ? line : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
