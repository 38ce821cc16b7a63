using System.Net;
using System.Reflection;
using CaseCoordination.CoordinatorUi.SignIn;
using FluentAssertions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Xunit;

namespace CaseCoordination.Integration.Tests.Edges;

/// <summary>A form of another site, sent by the browser of somebody who is signed in here, changes nothing.</summary>
public sealed class ForgedFormTests(App app)
{
    private const string Referral = "00000000-0000-0000-0000-000000000001";

    /// <summary>Each page that takes a form, with what would do harm.</summary>
    private static readonly Dictionary<Type, (string Address, string Form)> Forms = new()
    {
        [typeof(CoordinatorUi.Pages.SignIn.IndexModel)] = ("/sign-in", $"UserName=operator&Password={Uri.EscapeDataString(App.Secret)}"),
        [typeof(CoordinatorUi.Pages.Partnership.IndexModel)] = ("/partnership", "Chosen=tonbridge-and-malling"),
        [typeof(CoordinatorUi.Pages.Referrals.BreakGlassModel)] =
            ($"/referrals/{Referral}/break-glass", $"Key={Referral}&Classes=VictimAddress&ReasonCode=immediate-danger&Reason=Forged+by+another+site+entirely&Minutes=60"),
        [typeof(CoordinatorUi.Pages.Referrals.AnswerModel)] = ($"/referrals/{Referral}/answer", $"Key={Referral}&Seen=1&Say=acknowledge"),
        [typeof(CoordinatorUi.Pages.Referrals.PutRightModel)] = ($"/referrals/{Referral}/people/{Referral}", $"Key={Referral}&Seen=1&familyName=Forged&reason=Forged"),
        [typeof(CoordinatorUi.Pages.EmergencyAccess.IndexModel)] = ("/emergency-access", $"Glass={Referral}&Finding=justified"),
        [typeof(CoordinatorUi.Pages.Operations.IndexModel)] = ("/operations", $"Message={Referral}"),
        [typeof(CoordinatorUi.Pages.Stalking.CaseModel)] = ($"/stalking/{Referral}/closure", $"Key={Referral}&Seen=1"),
        [typeof(CoordinatorUi.Pages.Stalking.OutreachModel)] = ("/stalking/outreach/signpostings", $"Key={Referral}"),
        [typeof(CoordinatorUi.Pages.Isva.MeetingsModel)] = ("/isva/meetings", $"Key={Referral}"),
        [typeof(CoordinatorUi.Pages.Asb.OpenModel)] = ("/asb/open", $"Key={Referral}"),
        [typeof(CoordinatorUi.Pages.Asb.OpenCaseReviewModel)] = ("/asb/case-reviews/open", $"Key={Referral}"),
        [typeof(CoordinatorUi.Pages.Isva.CaseModel)] = ($"/isva/{Referral}/closure", $"Key={Referral}&Seen=1"),
        [typeof(CoordinatorUi.Pages.Asb.CaseModel)] = ($"/asb/{Referral}/closure", $"Key={Referral}&Seen=1"),
        [typeof(CoordinatorUi.Pages.Asb.CaseReviewModel)] = ($"/asb/case-reviews/{Referral}/closure", $"Key={Referral}&Seen=1"),
        [typeof(CoordinatorUi.Pages.Marac.IndexModel)] = ("/marac", $"Key={Referral}"),
        [typeof(CoordinatorUi.Pages.Marac.MeetingModel)] = ($"/marac/meetings/{Referral}", $"Key={Referral}&Seen=1"),
        [typeof(CoordinatorUi.Pages.Marac.CaseModel)] = ($"/marac/cases/{Referral}", $"Key={Referral}&Seen=1"),
        [typeof(CoordinatorUi.Pages.Marac.ResearchModel)] = ($"/marac/cases/{Referral}/research", $"Key={Referral}&Seen=1"),
        [typeof(CoordinatorUi.Pages.Marac.MinutesModel)] = ($"/marac/cases/{Referral}/minutes", $"Key={Referral}&Seen=1"),
        [typeof(CoordinatorUi.Pages.Marac.NoteModel)] = ($"/marac/cases/{Referral}/notes", $"Key={Referral}&Text=Forged"),
        [typeof(CoordinatorUi.Pages.Cases.IndexModel)] = ("/cases", "Reference=KP-1"),
        [typeof(CoordinatorUi.Pages.Cases.ActModel)] = ($"/cases/{Referral}/desk/note", $"Key={Referral}&Seen=0&text=Forged"),
        [typeof(CoordinatorUi.Pages.People.PairModel)] = ($"/people/{Referral}", $"Key={Referral}&Seen=1"),
        [typeof(CoordinatorUi.Pages.Plan.ActivityModel)] = ("/plan/2022-23/2.1/activity", $"Key={Referral}"),
        [typeof(CoordinatorUi.Pages.Plan.EntryModel)] = ("/plan/2022-23/2.1/entry", $"Key={Referral}"),
        [typeof(CoordinatorUi.Pages.Plan.ImportModel)] = ("/plan/2022-23/import", $"Key={Referral}&Take=all&Rows=action"),
        [typeof(CoordinatorUi.Pages.Assessments.RestateModel)] = ("/assessments/2022-23/restate", $"Key={Referral}&Type=robbery&Of=2021&Count=1&Because=Forged"),
        [typeof(CoordinatorUi.Pages.Assessments.DraftPlanModel)] = ("/assessments/2031-32/draft-plan", $"Key={Referral}&Seen=0&Agreed=true"),
        [typeof(CoordinatorUi.Pages.Assessments.DraftActionModel)] = ("/assessments/2031-32/draft-plan/1.1", $"Key={Referral}&Choice=drop"),
        [typeof(CoordinatorUi.Pages.Places.ReportModel)] = ($"/places/reports/{Referral}", $"Key={Referral}"),
        [typeof(CoordinatorUi.Pages.Public.ReportAPlaceModel)] = ("/report-a-place", "Kind=unsafe-place"),
        [typeof(CoordinatorUi.Pages.Reports.FilesModel)] = ("/reports/files", $"Key={Referral}"),
        [typeof(CoordinatorUi.Pages.Reports.NarrativeModel)] = ("/reports/2022-23/Q1/narratives/2.1", $"Key={Referral}&Seen=0"),
        [typeof(CoordinatorUi.Pages.Reports.SignOffModel)] = ("/reports/2022-23/Q1/sign-off", $"Key={Referral}&Seen=0"),
        [typeof(CoordinatorUi.Pages.Reports.PublishModel)] = ("/reports/2022-23/Q1/publish", $"Key={Referral}&Seen=0"),
        [typeof(CoordinatorUi.Pages.Reports.ReportModel)] = ("/reports/2022-23/Q1", $"Key={Referral}&Seen=0"),
        [typeof(CoordinatorUi.Pages.AddressTrace.IndexModel)] = ("/address-trace", $"Person={Referral}"),
    };

    /// <summary>Who may send it; most may be sent by the coordinator.</summary>
    private static string SentBy(string address) => address == "/address-trace" ? "dpo" : "coordinator";

    public static TheoryData<string> EveryForm => [.. Forms.Values.Select(form => form.Address), "/sign-out"];

    [Fact]
    public void Every_page_that_changes_something_is_here_and_none_looks_away()
    {
        var pages = typeof(Section).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract).ToList();

        pages.Where(page => page.GetMethods().Any(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal) || method.Name.StartsWith("OnPut", StringComparison.Ordinal) || method.Name.StartsWith("OnDelete", StringComparison.Ordinal)))
            .Should().BeEquivalentTo(Forms.Keys);
        pages.Where(page => page.GetCustomAttribute<IgnoreAntiforgeryTokenAttribute>() is not null)
            .Should().Equal([typeof(CoordinatorUi.Pages.ErrorModel)], "it only says what went wrong");
    }

    [Theory]
    [MemberData(nameof(EveryForm))]
    public async Task Without_the_word_of_our_own_page_it_is_refused(string address)
    {
        using var coordinator = app.Person(SentBy(address));
        await coordinator.Open("/account");
        using var other = app.Person("analyst");
        var theirs = (await other.Open("/account")).Antiforgery;

        (await Post(coordinator, address, FormFor(address))).StatusCode.Should().Be(HttpStatusCode.BadRequest, "no word at all");
        (await Post(coordinator, address, $"{FormFor(address)}&__RequestVerificationToken=made-up")).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await Post(coordinator, address, $"{FormFor(address)}&__RequestVerificationToken={Uri.EscapeDataString(theirs)}")).StatusCode.Should().Be(HttpStatusCode.BadRequest, "it is another person's");

        (await coordinator.Open("/account")).Text.Should().Contain("Tunbridge Wells").And.Contain(SentBy(address) == "dpo" ? "Data protection officer" : "Coordinator");
        coordinator.SignIns.Should().Be(1, "the session is as it was");
    }

    [Theory]
    [MemberData(nameof(EveryForm))]
    public async Task With_it_the_same_form_is_taken(string address)
    {
        using var coordinator = app.Person(SentBy(address));
        var word = (await coordinator.Open(address == "/sign-in" ? "/sign-in" : "/account")).Antiforgery;

        var answer = await Post(coordinator, address, $"{FormFor(address)}&__RequestVerificationToken={Uri.EscapeDataString(word)}");

        answer.StatusCode.Should().NotBe(HttpStatusCode.BadRequest, "or the refusals above prove nothing");
    }

    [Fact]
    public async Task No_cookie_goes_along_with_a_form_of_another_site()
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var coordinator = app.Person("coordinator");
        var form = await coordinator.Open("/sign-in");
        using var signIn = new HttpRequestMessage(HttpMethod.Post, new Uri(app.Address, "sign-in"))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["UserName"] = "coordinator", ["Password"] = App.Secret, ["__RequestVerificationToken"] = form.Antiforgery }),
        };
        signIn.Headers.Add("Cookie", coordinator.Cookies.GetCookieHeader(app.Address));

        var signedIn = await browser.SendAsync(signIn, Machine.Stop);

        signedIn.Headers.GetValues("Set-Cookie").Should().NotBeEmpty()
            .And.OnlyContain(cookie => cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase) && !cookie.Contains("samesite=none", StringComparison.OrdinalIgnoreCase) && cookie.Contains("samesite=", StringComparison.OrdinalIgnoreCase));
    }

    private static string FormFor(string address) => Forms.Values.FirstOrDefault(form => form.Address == address).Form ?? "x=y";

    private async Task<HttpResponseMessage> Post(Person signedIn, string address, string form)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.Address, address)) { Content = new StringContent(form, null, "application/x-www-form-urlencoded") };
        request.Headers.Add("Cookie", signedIn.Cookies.GetCookieHeader(app.Address));
        request.Headers.Add("Origin", "https://elsewhere.example");
        return await browser.SendAsync(request, Machine.Stop);
    }
}
