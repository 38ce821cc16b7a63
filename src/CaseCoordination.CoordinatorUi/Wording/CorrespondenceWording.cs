using System.Globalization;
using CaseCoordination.Cases.Wording;
using CaseCoordination.Referrals.Reading;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>What the agencies wrote to each other, in plain words.</summary>
public static class CorrespondenceWording
{
    public static string Title(Said said) => said.Kind == "sending" ? "Sent by hand" : PlainWords.Of(said.Kind);

    /// <summary>What it is about, to follow the day: <c>, about entry 3</c>.</summary>
    public static string About(Said said) => said switch
    {
        { About: { } entry } => string.Create(CultureInfo.InvariantCulture, $", about entry {entry}"),
        { Kind: "sending", Service: { Length: > 0 } service } => $", to {PlainWords.Of(service)}",
        { Service: { Length: > 0 } service } => $", for {PlainWords.Of(service)}",
        _ => "",
    };
}
