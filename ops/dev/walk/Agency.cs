using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

/// <summary>An agency's machine, as it talks to the API from outside.</summary>
internal sealed class Agency(HttpClient http, string code, string secret, CancellationToken stop)
{
    private const string Partnership = "/api/v1/tunbridge-wells";
    private string _token = "";

    public string Code => code;

    public async Task<Answer> SignIn()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = code,
            ["client_secret"] = secret,
        });
        var answer = await Answer.Of(await http.PostAsync("/connect/token", form, stop));
        _token = answer.At("access_token") ?? "";
        return answer;
    }

    /// <summary>Under the partnership, unless the path is a whole one.</summary>
    public Task<Answer> Get(string path, string? ifNoneMatch = null) => Send(HttpMethod.Get, path, request =>
    {
        if (ifNoneMatch is not null)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(ifNoneMatch));
        }
    });

    public Task<Answer> Post(string path, JsonNode body, string? key = null) => Send(HttpMethod.Post, path, request =>
    {
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
        request.Content.Headers.ContentType = new("application/json");
    });

    private async Task<Answer> Send(HttpMethod method, string path, Action<HttpRequestMessage> prepare)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"{Partnership}/{path}");
        request.Headers.Authorization = new("Bearer", _token);
        prepare(request);
        return await Answer.Of(await http.SendAsync(request, stop));
    }
}

/// <summary>What an address answered.</summary>
internal sealed record Answer(int Status, HttpResponseHeaders Headers, string Text)
{
    private const int Excerpt = 330;
    private static readonly JsonSerializerOptions AsPeopleReadIt = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JsonNode? Json { get; } = Text.StartsWith('{') ? JsonNode.Parse(Text) : null;

    public static async Task<Answer> Of(HttpResponseMessage response)
    {
        using (response)
        {
            return new((int)response.StatusCode, response.Headers, await response.Content.ReadAsStringAsync());
        }
    }

    /// <summary>The value at a path such as <c>services/0/why</c>, as text; null when it is not there.</summary>
    public string? At(string path) => Node(path)?.ToString();

    public IEnumerable<JsonNode> List(string path) => (Node(path) as JsonArray ?? []).OfType<JsonNode>();

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    /// <summary>The status, and of the body what is asked for and fits.</summary>
    public string Short(params string[] only)
    {
        var body = Json is JsonObject whole && only.Length > 0
            ? new JsonObject(whole.Where(p => only.Contains(p.Key)).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))).ToJsonString(AsPeopleReadIt)
            : Text.ReplaceLineEndings(" ");
        return $"{Status} {(body.Length > Excerpt ? body[..Excerpt] + "…" : body)}";
    }

    private JsonNode? Node(string path) => path.Split('/').Aggregate(Json, (node, part) => node switch
    {
        JsonArray list => int.TryParse(part, out var place) && place < list.Count ? list[place] : null,
        JsonObject record => record[part],
        _ => null,
    });
}
