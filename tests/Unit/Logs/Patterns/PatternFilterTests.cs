using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Patterns;
using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.Logs.Patterns;

/// <summary>Which lines the filter of a pattern finds, on the embedded store and on the server of <c>ELASTICSEARCH_URL</c>.</summary>
public sealed class PatternFilterTests
{
    private const string Index = "dashboard-patterns";
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_APattern_HasItsConstantsWithoutHalfWords()
    {
        var filter = PatternFilter.Of(Assert.Single(Mine(["Got block blk_12.part from /10.0.0.1:80 (ok)", "Got block blk_7.part from /10.0.0.2:80 (ok)", "Got block blk_8.part from /10.0.0.3:80 (ok)"])))!;
        Assert.Equal(["Got block", "from", "(ok)"], filter.Phrases);
        Assert.Equal("""{"bool":{"filter":[{"match_phrase":{"log":"Got block"}},{"match_phrase":{"log":"from"}},{"match_phrase":{"log":"(ok)"}}]}}""", filter.ToQuery("log", isText: true));
        Assert.Equal("""{"wildcard":{"log.keyword":"*Got block*from*(ok)*"}}""", filter.ToQuery("log.keyword", isText: false));
    }

    [Fact]
    public void Of_APatternWithoutAWord_IsNone() => Assert.Null(PatternFilter.Of(Assert.Single(Mine(["10.0.0.1:80", "10.0.0.2:81", "10.0.0.3:82"]))));

    [Fact]
    public async Task Filter_OnTheEmbeddedStore_FindsAllLinesOfThePattern()
    {
        await using var api = await TemporaryApi.OpenAsync();
        await AssertFindsAsync(api.Client);
    }

    [Fact]
    public async Task Filter_OnARealServer_FindsAllLinesOfThePattern()
    {
        var address = Environment.GetEnvironmentVariable("ELASTICSEARCH_URL");
        Assert.SkipWhen(string.IsNullOrEmpty(address), "ELASTICSEARCH_URL names no server.");
        using var client = new ApiClient(new SocketsHttpHandler(), new Uri(address!));
        await AssertFindsAsync(client);
    }

    private static async Task AssertFindsAsync(ApiClient client)
    {
        var folder = Environment.GetEnvironmentVariable(LabelledLogs.FolderVariable);
        string[] lines = [.. Own(), .. LabelledLogs.ReadAll(folder).SelectMany(logs => logs.Lines)];
        var patterns = Mine(lines);
        try
        {
            await FillAsync(client, lines);
            var found = 0L;
            var others = 0L;
            foreach (var pattern in patterns.Where(pattern => pattern.Count > 2))
            {
                if (PatternFilter.Of(pattern) is not { } filter)
                    continue;
                var numbers = NumbersOf(pattern);
                var (all, own) = (await CountAsync(client, filter.ToQuery("log", isText: true), null), await CountAsync(client, filter.ToQuery("log", isText: true), numbers));
                Assert.True(own == numbers.Count, $"{own} of {numbers.Count} lines of {pattern.Template}");
                Assert.True(await CountAsync(client, filter.ToQuery("log.whole", isText: false), numbers) == numbers.Count, $"the wildcard of {pattern.Template}");
                found += own;
                others += all - own;
            }

            TestContext.Current.SendDiagnosticMessage($"The filters find {found} lines of their patterns and {others} others.");
            Assert.True(others <= found / 10, $"{others} others beside {found}");
        }
        finally
        {
            await client.DeleteAsync($"/{Index}");
        }
    }

    private static IEnumerable<string> Own() => Enumerable.Range(0, 10).SelectMany(i => (string[])
    [
        $"10.0.{i}.1 - \"GET /cart/{i} HTTP/1.1\" status: 200 time: 0.{i}1", $"user_{i} (uid={i}) logged in from host-{i}.example.com:4{i}2", $"Block blk_{i}.tmp isn't on node-{i}; copying: {i} %",
        $"{{\"message\":\"took {i} ms, see a.b.C{i}: done\",\"n\":{i}}}", $"Zahl {i}: größer als 한글 {i}", $"C:\\data\\{i}.txt is gone, \\x{i} \"quoted {i}\" *{i}* ?",
    ]);

    private static IReadOnlyList<LogPattern> Mine(string[] lines)
    {
        var miner = new PatternMiner(new() { From = Start, To = Start.AddSeconds(lines.Length), Buckets = lines.Length });
        foreach (var (index, line) in lines.Index())
            miner.Add(line, Start.AddSeconds(index), 1, null);
        return miner.Snapshot().Patterns;
    }

    private static List<int> NumbersOf(LogPattern pattern) => [.. pattern.Buckets.Index().Where(bucket => bucket.Item > 0).Select(bucket => bucket.Index)];

    private static async Task FillAsync(ApiClient client, IReadOnlyList<string> lines)
    {
        const string settings = """{"settings":{"number_of_shards":1,"number_of_replicas":0},"mappings":{"properties":{"number":{"type":"integer"},"log":{"type":"text","fields":{"whole":{"type":"keyword"}}}}}}""";
        await client.DeleteAsync($"/{Index}");
        Assert.Equal(200, (await client.PutAsync($"/{Index}", settings)).Status);
        var body = new StringBuilder();
        foreach (var (number, line) in lines.Index())
            body.Append("{\"index\":{}}\n").Append(new JsonObject { ["number"] = number, ["log"] = line }.ToJsonString()).Append('\n');
        var written = await client.PostAsync($"/{Index}/_bulk?refresh=true", body.ToString());
        Assert.Equal("false", written.At("errors"));
    }

    private static async Task<long> CountAsync(ApiClient client, string query, IReadOnlyList<int>? numbers)
    {
        var terms = numbers is null ? "" : $$""", {"terms":{"number":{{JsonSerializer.Serialize(numbers)}} } }""";
        var answer = await client.PostAsync($"/{Index}/_count", $$"""{"query":{"bool":{"filter":[ {{query}} {{terms}} ]} } }""");
        Assert.Equal(200, answer.Status);
        return long.Parse(answer.At("count"), System.Globalization.CultureInfo.InvariantCulture);
    }
}
