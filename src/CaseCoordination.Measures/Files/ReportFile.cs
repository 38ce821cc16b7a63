using CaseCoordination.Kernel;

namespace CaseCoordination.Measures.Files;

/// <summary>What somebody asks to have made.</summary>
public sealed record ReportFileForm
{
    /// <summary>quarterly-report, marac-dataset, asb-case-reviews or safe-accommodation.</summary>
    public string? Kind { get; init; }

    /// <summary>internal or public; a public one there is of the quarterly report only.</summary>
    public string? Edition { get; init; }

    /// <summary>html, csv, xlsx, pdf or json.</summary>
    public string? Format { get; init; }

    /// <summary>The plan year: <c>2022-23</c>.</summary>
    public string? Year { get; init; }

    /// <summary>Q1 to Q4; of a yearly return, any quarter of its year.</summary>
    public string? Quarter { get; init; }
}

/// <summary>A file somebody had made: what it is, how far it has got, and until when it is kept.</summary>
/// <param name="Status">waiting, working, ready, failed or expired.</param>
/// <param name="Progress">0 to 100.</param>
/// <param name="Digest">SHA-256 of its bytes; null until it is ready.</param>
/// <param name="Failure">Why it failed: nothing-there or not-made; null unless it did.</param>
public sealed record ReportFile(
    Guid Id,
    string Kind,
    string Edition,
    string Format,
    string PlanYear,
    int Quarter,
    string RequestedBy,
    DateTimeOffset RequestedAt,
    string Status,
    int Progress,
    string? Digest = null,
    int Size = 0,
    DateTimeOffset? ExpiresAt = null,
    string? Failure = null)
{
    public const string Waiting = "waiting";
    public const string Working = "working";
    public const string Ready = "ready";
    public const string Failed = "failed";
    public const string Expired = "expired";

    /// <summary>There is no such report now, though there was when it was asked for.</summary>
    public const string NothingThere = "nothing-there";

    /// <summary>What the report says could not be read or written.</summary>
    public const string NotMade = "not-made";

    /// <summary>Whole days after it is ready.</summary>
    public const int DaysKept = 30;

    public static readonly IReadOnlyList<string> Kinds = ["quarterly-report", "marac-dataset", "asb-case-reviews", "safe-accommodation"];

    public static readonly IReadOnlyList<string> Editions = ["internal", "public"];

    public static readonly Rule Rule = new(
        "report-file-kept", $"A file made from a report is kept for {DaysKept} days and then removed; it can be made again.", "Proposal of this service: no copy outlives its use", false);

    private static readonly TimeSpan MadeWithin = TimeSpan.FromMinutes(30);

    /// <summary>Long after any try still going on: what was to make it is stuck, and it is no use to wait on.</summary>
    public bool IsOverdue(DateTimeOffset now) => Status is Waiting or Working && now - RequestedAt > MadeWithin;

    /// <summary>As a person saves it.</summary>
    public string FileName => $"{Kind}-{PlanYear.Replace('/', '-')}-q{Quarter}{(Edition == "public" ? "-public" : "")}.{Format}";

    public string MediaType => MediaTypes[Format];

    public static readonly IReadOnlyDictionary<string, string> MediaTypes = new Dictionary<string, string>
    {
        ["html"] = "text/html",
        ["csv"] = "text/csv",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["pdf"] = "application/pdf",
        ["json"] = "application/json",
    };
}

/// <summary>Its bytes, apart so that a list of files does not carry them.</summary>
public sealed record ReportFileBytes(Guid Id, byte[] Bytes);
