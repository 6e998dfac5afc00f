using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dashboard.E2E.Discover;

/// <summary>Lines of a shop as a log agent ships them, in two namespaces: an hour of them, and as many of the hour before without its trouble; put into a store by <c>_bulk</c>.</summary>
internal static class StoredLines
{
    /// <summary>Lines in each of the namespaces.</summary>
    public const int Each = 300;

    /// <summary>Of those, how many say that the payment timed out.</summary>
    public const int Timeouts = 12;

    /// <param name="prefix">Of the daily index that they go to.</param>
    /// <param name="typed">The server keeps documents under a type, as before Elasticsearch 7.</param>
    public static async Task SendAsync(Uri store, CancellationToken cancellationToken, string prefix = "logstash-", bool typed = false)
    {
        using var client = new HttpClient { BaseAddress = store };
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body(TimeProvider.System.GetUtcNow(), prefix, typed)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var response = await client.PostAsync(new Uri("_bulk?refresh=true", UriKind.Relative), content, cancellationToken);
        response.EnsureSuccessStatusCode();
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(cancellationToken));
        Assert.False(answer.RootElement.GetProperty("errors").GetBoolean());
    }

    private static string Body(DateTimeOffset now, string prefix, bool typed)
    {
        var body = new StringBuilder();
        foreach (var @namespace in new[] { "shop", "payments" })
        {
            for (var i = 0; i < Each; i++)
            {
                Append(body, Line(@namespace, i, now.AddSeconds(-5 - (i * 10)), fails: i % (Each / Timeouts) == 0), prefix, typed);
                Append(body, Line(@namespace, i, now.AddMinutes(-65).AddSeconds(-i * 10), fails: false), prefix, typed);
            }
        }

        return body.ToString();
    }

    private static JsonObject Line(string @namespace, int i, DateTimeOffset at, bool fails)
    {
        var line = new JsonObject
        {
            ["@timestamp"] = at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["level"] = fails ? "error" : i % 5 == 0 ? "warn" : "info",
            ["message"] = fails ? $"upstream payment timed out after {5000 + i} ms" : $"order {i} of {@namespace} paid",
            ["status"] = fails ? 503 : 200,
            ["kubernetes"] = new JsonObject { ["namespace_name"] = @namespace, ["pod_name"] = $"{@namespace}-web-{i % 3}", ["container_name"] = "web", ["host"] = $"node-{(i % 5) + 1}" },
        };
        // What the other namespace alone stores.
        if (@namespace == "payments")
            line["card_issuer"] = "bank";
        return line;
    }

    private static void Append(StringBuilder body, JsonObject line, string prefix, bool typed)
    {
        var index = $"{prefix}{DateTimeOffset.Parse((string)line["@timestamp"]!, CultureInfo.InvariantCulture):yyyy.MM.dd}";
        var place = new JsonObject { ["_index"] = index };
        if (typed)
            place["_type"] = "_doc";
        body.Append(new JsonObject { ["index"] = place }.ToJsonString()).Append('\n').Append(line.ToJsonString()).Append('\n');
    }
}
