using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Queries;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Logs.Queries.Time;

namespace Dashboard.Web.Features.Discover.SavedQueries;

/// <summary>
/// A saved query: what stands in a query bar, for use with any data view; with the filters and the time where they were saved along.
/// As JSON: <c>{"language":"kql","text":"level : error","filters":{"v":1,"filters":[…]},"time":"now-1h..now"}</c>.
/// </summary>
public sealed record SavedQuery
{
    private const int LongestText = 20_000;

    public required string Text { get; init; }

    public QueryLanguage Language { get; init; }

    /// <summary>Null leaves those that are there.</summary>
    public IReadOnlyList<LogFilter>? Filters { get; init; }

    /// <summary>Null leaves the time that is chosen.</summary>
    public TimeRange? Time { get; init; }

    /// <summary>What is wrong with the content of a saved query; null where it can stand.</summary>
    public static string? Problem(JsonElement attributes) =>
        attributes.ValueKind != JsonValueKind.Object || Member(attributes, "text") is not { } text || Member(attributes, "language") is not ("kql" or "lucene") ? "A saved query has \"text\" and \"language\", which is kql or lucene."
        : text.Length > LongestText ? $"The text of a saved query has {LongestText} characters at most."
        : attributes.TryGetProperty("filters", out var filters) && LogFilterJson.Read(filters).Failure is { } failure ? failure.Message
        : attributes.TryGetProperty("time", out _) && (Member(attributes, "time") is not { } time || !TimeRange.ParseUrl(time).IsSuccess) ? "The time of a saved query is as an address has it, for instance now-15m..now."
        : null;

    /// <summary>Null where it is none.</summary>
    public static SavedQuery? Read(JsonElement attributes) => Problem(attributes) is not null ? null : new()
    {
        Text = Member(attributes, "text")!,
        Language = Member(attributes, "language") == "lucene" ? QueryLanguage.Lucene : QueryLanguage.Kql,
        Filters = attributes.TryGetProperty("filters", out var filters) ? LogFilterJson.Read(filters).Value : null,
        Time = Member(attributes, "time") is { } time ? TimeRange.ParseUrl(time).Value : null,
    };

    public JsonElement Write()
    {
        var attributes = new JsonObject { ["language"] = Language == QueryLanguage.Lucene ? "lucene" : "kql", ["text"] = Text };
        if (Filters is not null)
            attributes["filters"] = JsonNode.Parse(LogFilterJson.Write(Filters));
        if (Time is not null)
            attributes["time"] = Time.ToUrl();
        return JsonSerializer.SerializeToElement(attributes);
    }

    private static string? Member(JsonElement attributes, string name) =>
        attributes.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
