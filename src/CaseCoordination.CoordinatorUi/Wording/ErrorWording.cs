namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>What a person is told when a page cannot be shown: what happened, then what to do.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Sentences">One paragraph each.</param>
/// <param name="Fault">The fault is the service's, so a reference to quote is shown.</param>
public sealed record ErrorWording(string Title, IReadOnlyList<string> Sentences, bool Fault = false)
{
    public static ErrorWording Of(int statusCode) => statusCode switch
    {
        400 => new("Your request could not be understood", ["The page may have been open for too long. Go back, load it again and repeat what you did."]),
        403 => new("You do not have access to this page", ["Your account does not have the role this page needs. If your work needs it, ask the person who manages accounts in your partnership."]),
        404 => new("Page not found", ["If you typed the web address, check it is correct.", "If you followed a link, the page may not exist, or it may be about something you are not party to."]),
        429 => new("Too many requests", ["Wait one minute, then try again."]),
        503 => new("Sorry, the service is unavailable", ["Nothing you already saved is lost. Try again in a few minutes."], Fault: true),
        >= 400 and < 500 => new("Your request could not be answered", ["Go back, load the page again and repeat what you did."]),
        _ => new("Sorry, there is a problem with the service", ["Try again later.", "Anything you were entering may not have been saved: check before you enter it again."], Fault: true),
    };
}
