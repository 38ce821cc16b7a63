using System.Diagnostics;

namespace CaseCoordination.Benchmarks;

/// <summary>Says on standard error what is going on and for how long, on one line that is gone when it ends.</summary>
internal static class Progress
{
    public static async Task<T> Show<T>(string what, Task<T> work)
    {
        if (Console.IsErrorRedirected)
        {
            Console.Error.WriteLine($"{what} …");
            return await work;
        }

        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        var took = Stopwatch.StartNew();
        do
        {
            Console.Error.Write($"\r\e[K{what} … {took.Elapsed.TotalSeconds:0} s");
        }
        while (await Task.WhenAny(work, second.WaitForNextTickAsync().AsTask()) != work);

        Console.Error.Write("\r\e[K");
        return await work;
    }
}
