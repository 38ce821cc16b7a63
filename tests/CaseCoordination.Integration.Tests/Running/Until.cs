namespace CaseCoordination.Integration.Tests;

/// <summary>Waits for a fact, not for a clock: asks again until it holds, and fails when it never does.</summary>
public static class Until
{
    /// <summary>Only a failing test waits so long; a busy machine may need much of it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<T> Holds<T>(Func<Task<T>> ask, Func<T, bool> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Machine.Stop);
        limit.CancelAfter(Patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (; ; )
        {
            var answer = await ask();
            if (holds(answer))
            {
                return answer;
            }

            try
            {
                await tick.WaitForNextTickAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"It never held; the last answer was {answer}.");
            }
        }
    }
}
