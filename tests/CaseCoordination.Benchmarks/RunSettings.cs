using System.Globalization;

namespace CaseCoordination.Benchmarks;

/// <summary>How hard and how long to post.</summary>
internal sealed record RunSettings
{
    public const string Help =
        """
        Six questions: referrals, reads, timeline, page, figures, and matching.

        matching: of made-up people told of with slips, how many pairs that are one human are put forward, and how many wrongly?

          dotnet run -c Release --project tests/CaseCoordination.Benchmarks -- matching [--people 3000] [--seed 1]

        figures: how fast is a quarter read from the facts kept, and are the facts rebuilt, next to plain SQL over the same rows?

          dotnet run -c Release --project tests/CaseCoordination.Benchmarks -- figures [--rounds 5]

        reads: what does the chained record of reads cost, next to one plain insert for each read?

          dotnet run -c Release --project tests/CaseCoordination.Benchmarks -- reads [--connections 8] [--seconds 10] [--rounds 5]

        timeline: how long does a page of a case's story take, and how heavy is it, next to the plain statement for the same rows?

          dotnet run -c Release --project tests/CaseCoordination.Benchmarks -- timeline [--seconds 10] [--rounds 5]

        page: how heavy is the page of a case with 200 entries, and how long does a browser take to draw it, next to a page that is nearly empty?

          dotnet run -c Release --project tests/CaseCoordination.Benchmarks -- page [--rounds 5]

        referrals: how many referrals a second does the running host take in, next to the least any program could do?

          dotnet run -c Release --project tests/CaseCoordination.Benchmarks -- referrals [--connections 8] [--seconds 10] [--rounds 5]

          --connections  how many senders post at once, each waiting for its answer before it posts the next (1 to 256)
          --seconds      how long each round lasts (1 to 3600)
          --rounds       how many rounds each side gets, after a longer warm-up that does not count (1 to 100)

        Two servers take the same referrals by turns, each with a PostgreSQL of its own that keeps what it acknowledges:
          host   CaseCoordination.Host as it is deployed: signed in, checked, sealed, stored, and then routed, screened
                 and answered in the background
          floor  a bare endpoint that reads the body and writes the same rows, of the same size, into the same tables in
                 one transaction: no sign-in, no checks, no sealing, nothing afterwards

        The figure is the ratio of the two on this machine, in this run. Senders, servers and databases share its
        processors, so requests per second say little about another machine; the ratio says more.
        An answer other than 2xx, a referral lost or one not accepted in the end means no figure, and exit code 1.

        The Release host needs its handlers generated once, and again after they change:
          dotnet run -c Release --project src/CaseCoordination.Host -- codegen write
        A Debug run needs nothing, and is only for trying this program out.
        """;

    public int Connections { get; private init; } = 8;

    public int Seconds { get; private init; } = 10;

    public int Rounds { get; private init; } = 5;

    /// <summary>Null when the words make no sense.</summary>
    public static RunSettings? Read(IReadOnlyList<string> words)
    {
        var settings = new RunSettings();
        for (var i = 0; i < words.Count; i += 2)
        {
            if (i + 1 == words.Count || !int.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            switch (words[i], number)
            {
                case ("--connections", >= 1 and <= 256):
                    settings = settings with { Connections = number };
                    break;
                case ("--seconds", >= 1 and <= 3600):
                    settings = settings with { Seconds = number };
                    break;
                case ("--rounds", >= 1 and <= 100):
                    settings = settings with { Rounds = number };
                    break;
                default:
                    return null;
            }
        }

        return settings;
    }
}
