using CaseCoordination.Privacy.Sealing;
using JasperFx.CommandLine;

namespace CaseCoordination.Host.Verbs;

/// <summary>What <c>keys rewrap</c> is asked.</summary>
public sealed class KeysInput : NetCoreInput
{
    [Description("rewrap")]
    public string Action { get; set; } = "rewrap";
}

/// <summary>
/// Wraps every person's key again under the first master key of the file. The host may serve meanwhile; stopped half way
/// it is simply started again.
/// </summary>
[Description("Wrap people's keys again after the master key was renewed", Name = "keys")]
public sealed class KeysCommand : JasperFxAsyncCommand<KeysInput>
{
    private const int Batch = 500;

    public override async Task<bool> Execute(KeysInput input)
    {
        if (input.Action != "rewrap")
        {
            Console.Error.WriteLine("The keys can be asked one thing: keys rewrap.");
            return false;
        }

        using var host = input.BuildHost();
        var keys = host.Services.GetRequiredService<PersonKeyStore>();
        var (all, last) = (0, 0);
        do
        {
            last = await keys.WrapAgain(Batch, CancellationToken.None);
            all += last;
            Console.Error.Write($"\r{all:N0} keys wrapped again");
        }
        while (last > 0);

        Console.WriteLine($"\n{all:N0} keys wrapped again. Next: projections rebuild -p person-index and -p known-people; then the old key may leave the file.");
        return true;
    }
}
