using System.Diagnostics;

/// <summary>What came back from a step, in lines to read, and whether it is what was expected.</summary>
internal sealed record CameBack(bool AsExpected, params IEnumerable<string> Lines);

/// <summary>Tells a walk step by step: what is done, what should come back, and what did.</summary>
internal sealed class Story
{
    private const int Wide = 120;
    private int _steps;
    private int _wrong;

    public bool WentWell => _wrong == 0;

    public static void Chapter(string title) => Console.WriteLine($"\n{title}");

    public async Task Step(string title, string expected, Func<Task<CameBack>> act)
    {
        _steps++;
        CameBack back;
        try
        {
            back = await act();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            back = new(false, $"{problem.Message} ({problem.GetType().Name})");
        }

        _wrong += back.AsExpected ? 0 : 1;
        Console.WriteLine($"\n {_steps,2} {(back.AsExpected ? '✓' : '✗')} {title}");
        Console.WriteLine($"      expected   {expected}");
        var label = "came back";
        foreach (var line in back.Lines.SelectMany(Wrapped))
        {
            Console.WriteLine($"      {label,-9}  {line}");
            label = "";
        }
    }

    public void End() => Console.WriteLine(WentWell
        ? $"\n✓ All {_steps} steps came back as they should."
        : $"\n✗ {_wrong} of {_steps} steps did not come back as they should.");

    private static IEnumerable<string> Wrapped(string line)
    {
        while (line.Length > Wide)
        {
            var cut = line.LastIndexOfAny([' ', ','], Wide) is > 40 and var gap ? gap + 1 : Wide;
            yield return line[..cut].TrimEnd();
            line = $"  {line[cut..]}";
        }

        yield return line;
    }

    /// <summary>Asks again and again until there is an answer; says every few seconds that it is still waiting.</summary>
    public static async Task<T> Until<T>(string what, TimeSpan limit, Func<Task<T?>> ask, CancellationToken stop)
        where T : class
    {
        var (waited, saidAt) = (Stopwatch.StartNew(), TimeSpan.Zero);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        do
        {
            if (await ask() is { } answer)
            {
                return answer;
            }

            if (waited.Elapsed - saidAt > TimeSpan.FromSeconds(3))
            {
                saidAt = waited.Elapsed;
                Console.WriteLine($"      … {what}: {saidAt.TotalSeconds:0} s");
            }
        }
        while (waited.Elapsed < limit && await tick.WaitForNextTickAsync(stop));
        throw new TimeoutException($"{what}: not within {limit.TotalSeconds:0} s.");
    }
}
