using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CaseCoordination.Cases.Matching;
using CaseCoordination.Privacy.Sealing;
using Microsoft.IdentityModel.Tokens;

namespace CaseCoordination.Benchmarks.People;

/// <summary>
/// How many pairs of records of one human are put forward, and how many of those put forward are one, at each score; next to
/// what an exact comparison of name and birth finds among the same people.
/// </summary>
internal static class MatchingBenchmark
{
    private static readonly DateOnly MadeOn = new(2022, 5, 3);

    public static Task Run(int humans, int seed, CancellationToken stop)
    {
        var records = new PeopleMaker(seed).Make(humans);
        var profiles = records.Select(record => Profile.Of(record.Told, record.Agency, MadeOn)).ToList();
        var truth = records.GroupBy(record => record.Human).Sum(group => Pairs(group.Count()));
        Console.WriteLine(Line($"{humans:N0} made-up people in {records.Count:N0} records (seed {seed}): {truth:N0} pairs are one human, of {Pairs(records.Count):N0}."));

        var watch = Stopwatch.StartNew();
        var met = Met(profiles, stop);
        Console.WriteLine(Line(
            $"Blocking: {met.Count:N0} pairs meet, {2.0 * met.Count / records.Count:0.0} for each record, 1 in {Pairs(records.Count) / met.Count:N0}; {100.0 * met.Count(pair => Same(records, pair)) / truth:0.0} % of the true ones are among them."));
        var scored = met.Select(pair => (Score: ScorePair.Decide(profiles[pair.One], profiles[pair.Other], MatchWeights.Current), Same: Same(records, pair))).ToList();
        Console.WriteLine(Line($"Compared in {watch.Elapsed.TotalSeconds:0.0} s.\n"));
        Console.WriteLine("bits   precision   recall   pairs put forward for each record");
        for (var bits = 4; bits <= 30; bits += 2)
        {
            Show($"{bits,4}", [.. scored.Where(pair => pair.Score.Score >= bits).Select(pair => pair.Same)], truth, records.Count);
        }

        Console.WriteLine();
        Show("put forward as possible or more", [.. scored.Where(pair => pair.Score.Band is not null).Select(pair => pair.Same)], truth, records.Count);
        Show("put forward as likely", [.. scored.Where(pair => pair.Score.Band is MatchBand.Likely or MatchBand.Certain).Select(pair => pair.Same)], truth, records.Count);
        Show("put forward as certain", [.. scored.Where(pair => pair.Score.Band == MatchBand.Certain).Select(pair => pair.Same)], truth, records.Count);
        Show("baseline: exact name and birth", [.. Exactly(profiles).Select(pair => Same(records, pair))], truth, records.Count);
        var twoAlphabets = met.Zip(scored).Where(one => one.Second.Same && IsCyrillic(records[one.First.One]) != IsCyrillic(records[one.First.Other])).ToList();
        var all = records.GroupBy(record => record.Human).Sum(group => (long)group.Count(IsCyrillic) * group.Count(record => !IsCyrillic(record)));
        Console.WriteLine(Line(
            $"\nPairs that are one human, written in two alphabets: {all}, of which {twoAlphabets.Count} meet and {twoAlphabets.Count(one => one.Second.Score.Band is not null)} are put forward."));
        Console.WriteLine(Line(
            $"Pairs shown with the doubt that they are twins: {scored.Count(pair => pair.Score is { Band: not null, Doubt: "twins" })}, of which one human after all: {scored.Count(pair => pair.Same && pair.Score is { Band: not null, Doubt: "twins" })}."));
        return Task.CompletedTask;
    }

    private static bool IsCyrillic(MadeUp record) => record.Told.GivenName?.Any(letter => letter is >= '\u0400' and <= '\u04ff') == true;

    private static void Show(string what, IReadOnlyList<bool> pairs, long truth, int records)
    {
        var right = pairs.Count(same => same);
        Console.WriteLine(Line($"{what}   {(pairs.Count == 0 ? 1 : (double)right / pairs.Count),9:0.000}   {(double)right / truth,6:0.000}   {2.0 * pairs.Count / records,7:0.00}"));
    }

    /// <summary>As the projection does it: by the same keyed hashes.</summary>
    private static HashSet<(int One, int Other)> Met(List<Profile> profiles, CancellationToken stop)
    {
        var master = MasterKey.From(Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32)));
        return Within(profiles.Select((profile, i) => (i, profile)).SelectMany(one => Blocks.Of(one.profile, master).Select(block => (block, one.i))), stop);
    }

    private static HashSet<(int One, int Other)> Exactly(List<Profile> profiles) => Within(
        profiles.Select((profile, i) => (profile, i)).Where(one => one.profile.Born is not null).Select(one => ($"{one.profile.Family} {one.profile.Given} {one.profile.Born:O}", one.i)),
        CancellationToken.None);

    private static HashSet<(int One, int Other)> Within(IEnumerable<(string Block, int Record)> entries, CancellationToken stop)
    {
        var pairs = new HashSet<(int, int)>();
        foreach (var block in entries.GroupBy(entry => entry.Block, entry => entry.Record))
        {
            stop.ThrowIfCancellationRequested();
            var members = block.Distinct().Order().ToList();
            for (var i = 0; i < members.Count; i++)
            {
                for (var j = i + 1; j < members.Count; j++)
                {
                    pairs.Add((members[i], members[j]));
                }
            }
        }

        return pairs;
    }

    private static bool Same(IReadOnlyList<MadeUp> records, (int One, int Other) pair) => records[pair.One].Human == records[pair.Other].Human;

    private static long Pairs(long count) => count * (count - 1) / 2;

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
