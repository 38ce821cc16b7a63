using CaseCoordination.Cases.Wording;
using CaseCoordination.Kernel;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>Words for reports of places.</summary>
public static class PlaceWording
{
    public static string Kind(string code) => code switch
    {
        "near-miss" => "A near miss on the road",
        "unsafe-place" => "A public place where I felt unsafe",
        "street-lighting" => "Street lighting",
        "graffiti-tag" => "Graffiti",
        _ => PlainWords.Of(code),
    };

    public static string Issue(string code) => code switch
    {
        "no-cctv" => "No CCTV",
        "bad-lighting" => "Bad lighting",
        "empty-isolated" => "Empty or isolated",
        "drug-alcohol-signs" => "Signs of drugs or alcohol",
        "other-env" => "Something else about the place",
        "harass-single" => "Harassed by one person",
        "harass-group" => "Harassed by a group",
        "followed" => "Followed",
        "other-harass" => "Something else about how people behaved",
        "cyclist-pass" => "A cyclist passed too closely",
        "tag" => "A tag",
        "offensive" => "Offensive words or pictures",
        _ => PlainWords.Of(code),
    };

    public static string PartOfDay(string code) => code == "not-known" ? "I do not know" : PlainWords.Of(code);

    /// <summary>What a step is called where it is chosen.</summary>
    public static string Step(string code) => code switch
    {
        "location-queried" => "Ask where it really is",
        "assessed" => "Record what was found there",
        "action-assigned" => "Give an agency something to do",
        "no-action" => "Record that nothing will be done",
        "resolved" => "Record that it was done",
        "fed-back" => "Record that who reported it was told",
        "closed" => "Close it",
        _ => PlainWords.Of(code),
    };

    /// <summary>What happened, in a history.</summary>
    public static string Happened(string code) => code switch
    {
        "location-queried" => "It was asked where it really is",
        "assessed" => "Assessed",
        "action-assigned" => "Action assigned",
        "no-action" => "No action",
        "resolved" => "Done",
        "fed-back" => "Fed back",
        "closed" => "Closed",
        _ => PlainWords.Of(code),
    };

    public static string Theme(string code) => code switch
    {
        "road" => "Road safety",
        "unsafe" => "Feeling safe",
        "graffiti" => "Graffiti",
        _ => PlainWords.Of(code),
    };

    /// <summary>What is wrong with a field of the open form.</summary>
    public static string Public(Fault fault) => fault.Pointer switch
    {
        "/kind" => "Select what you want to report",
        "/issues" => "Select what was wrong",
        "/occurredOn" => "Enter the day it was, no later than today and in the last two years",
        _ when fault.Code == "outside-area" => "Enter coordinates that lie in the area, latitude first, such as 51.1370, 0.2830",
        _ => "Select the place it is nearest to, or enter coordinates, latitude first, such as 51.1370, 0.2830",
    };

    /// <summary>What is wrong with a field of a step.</summary>
    public static string Wrong(Fault fault) => fault.Pointer switch
    {
        "/on" => "Enter a day that is not before the step before, and not in the future",
        "/code" => "Select what was found, what is to be done or why nothing is",
        "/agency" => "Select the agency that is to act",
        "/dueOn" => "Enter a day on or after the step",
        _ => "Select what happened",
    };
}
