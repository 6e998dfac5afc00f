using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dashboard.Bench;

/// <summary>Lines of 2 KB each of one hour, in rounds of which a query finds one; and an index of which the mapping has 20,000 fields.</summary>
internal static class DiscoverDocuments
{
    public const int Rounds = 16;
    public const int EachRound = 2_000;
    public const int WideFields = 20_000;
    public const string Index = "bench-lines-2026.11.20";
    public const string WideIndex = "bench-wide-2026.11.20";

    /// <summary>The hour, as Discover's address has it.</summary>
    public const string Time = "2026-11-20T10:00:00Z..2026-11-20T11:00:00Z";

    private static readonly DateTimeOffset Start = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
    private static readonly string[] Levels = ["info", "info", "info", "warn", "error"];
    private static readonly string[] Words = "order payment customer upstream timeout request retry cache session gateway shipment invoice token worker queue index".Split(' ');

    public static async Task SendAsync(Uri server, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromMinutes(5) };
        await http.DeleteAsync(new Uri($"/{Index},{WideIndex}?ignore_unavailable=true", UriKind.Relative), cancellationToken);
        for (var chunk = 0; chunk < Rounds * EachRound; chunk += EachRound)
            await BulkAsync(http, Index, Enumerable.Range(chunk, EachRound).Select(Line), cancellationToken);
        await WidenAsync(http, cancellationToken);
        await BulkAsync(http, WideIndex, Enumerable.Range(0, 1000).Select(Wide), cancellationToken);
    }

    private static JsonObject Line(int number)
    {
        var random = new Random(number);
        var words = new StringBuilder();
        while (words.Length < 1_150)
            words.Append(Words[random.Next(Words.Length)]).Append(' ').Append(random.Next(100_000)).Append(' ');
        return new()
        {
            ["@timestamp"] = At(number, Rounds * EachRound),
            ["level"] = Levels[random.Next(Levels.Length)],
            ["status"] = random.Next(5) == 0 ? 503 : 200,
            ["duration_ms"] = Math.Round(random.NextDouble() * 900, 3),
            ["round"] = $"round{number % Rounds}",
            ["message"] = $"request {number} of {words}",
            ["trace"] = new JsonObject { ["id"] = Hex(random, 32), ["span"] = Hex(random, 16), ["parent"] = Hex(random, 16), ["flags"] = "01" },
            ["http"] = new JsonObject { ["method"] = "POST", ["path"] = $"/api/v1/orders/{random.Next(100_000)}", ["agent"] = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)", ["bytes"] = random.Next(1_000_000) },
            ["kubernetes"] = new JsonObject
            {
                ["namespace_name"] = "shop", ["pod_name"] = $"web-{Hex(random, 10)}-{Hex(random, 5)}", ["container_name"] = "web", ["host"] = $"node-{random.Next(20)}",
                ["labels"] = new JsonObject { ["app"] = "web", ["tier"] = "front", ["pod-template-hash"] = Hex(random, 10) }, ["container_image"] = "registry.example.com/shop/web:1.84.2",
            },
        };
    }

    private static JsonObject Wide(int number) => new()
    {
        ["@timestamp"] = At(number, 1000), ["message"] = $"wide line {number}", ["level"] = Levels[number % Levels.Length],
        [$"team{number % 100:00}.service{number / 100:00}.key00"] = "value", ["kubernetes"] = new JsonObject { ["namespace_name"] = "shop" },
    };

    private static string At(int number, int of) => Start.AddMilliseconds(3_600_000.0 * number / of).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Hex(Random random, int length) => Convert.ToHexStringLower(Enumerable.Range(0, (length + 1) / 2).Select(_ => (byte)random.Next(256)).ToArray())[..length];

    /// <summary>100 teams with 20 services with 10 keys each.</summary>
    private static async Task WidenAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var properties = new JsonObject { ["@timestamp"] = new JsonObject { ["type"] = "date" }, ["message"] = new JsonObject { ["type"] = "text" }, ["level"] = new JsonObject { ["type"] = "keyword" } };
        for (var field = 0; field < WideFields; field++)
            properties[$"team{field % 100:00}.service{field / 100 % 20:00}.key{field / 2000:00}"] = new JsonObject { ["type"] = field % 3 == 0 ? "long" : "keyword" };
        // The documents' own keys are words.
        for (var team = 0; team < 100; team++)
            for (var service = 0; service < 20; service++)
                properties[$"team{team:00}.service{service:00}.key00"] = new JsonObject { ["type"] = "keyword" };
        var body = new JsonObject
        {
            ["settings"] = new JsonObject { ["index.mapping.total_fields.limit"] = 50_000, ["number_of_shards"] = 1, ["number_of_replicas"] = 0 },
            ["mappings"] = new JsonObject { ["properties"] = properties },
        };
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await http.PutAsync(new Uri($"/{WideIndex}", UriKind.Relative), content, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"The wide index was refused: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }

    private static async Task BulkAsync(HttpClient http, string index, IEnumerable<JsonObject> documents, CancellationToken cancellationToken)
    {
        var body = new StringBuilder();
        foreach (var document in documents)
            body.Append("{\"index\":{}}\n").Append(document.ToJsonString()).Append('\n');
        using var content = new StringContent(body.ToString());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var answer = await http.PostAsync(new Uri($"/{index}/_bulk?refresh=true", UriKind.Relative), content, cancellationToken);
        using var report = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(cancellationToken));
        if (report.RootElement.GetProperty("errors").GetBoolean())
            throw new InvalidOperationException($"{http.BaseAddress} has refused a document of {index}.");
    }
}
