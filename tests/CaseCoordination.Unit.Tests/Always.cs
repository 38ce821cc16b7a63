using CsCheck;

namespace CaseCoordination.Unit.Tests;

/// <summary>
/// Holds a rule against many generated values, the same ones in every run; of those that break it the smallest is shown.
/// </summary>
internal static class Always
{
    private const ulong Seed = 20220401;

    public static void Holds<T>(Gen<T> values, Action<T> rule, int times = 500)
    {
        var dice = new PCG(stream: 1, Seed);
        (T Value, Size Size, Exception Why)? smallest = null;
        for (var i = 0; i < times; i++)
        {
            var value = values.Generate(dice, null, out var size);
            try
            {
                rule(value);
            }
            catch (Exception why) when (smallest is null || Size.IsLessThan(size, smallest.Value.Size))
            {
                smallest = (value, size, why);
            }
            catch (Exception) when (smallest is not null)
            {
                // A larger value that breaks it as well tells nothing more.
            }
        }

        if (smallest is { } broken)
        {
            Assert.Fail($"Does not hold for {Check.Print(broken.Value)}: {broken.Why.Message}");
        }
    }
}
