using System.Net;
using System.Text;
using System.Text.Json;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;

namespace Dashboard.E2E.Logs;

/// <summary>The demo's stored logs, as whoever starts it finds them.</summary>
[Collection(AppCollection.Name)]
public sealed class DemoLogsTests(AppFixture fixture)
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LogIn_ToTheDemo_BringsTheLastHoursLogs()
    {
        var address = new Uri($"http://127.0.0.1:{ThisMachine.FreePort()}");
        await using var app = await AppProcess.StartAsync(null, Token, $"--LogStore:Listen={address}");
        using var store = new HttpClient { BaseAddress = address };
        Assert.Equal(0, await CountAsync(store, "{}"));

        var page = await fixture.PageOfAsync(app);
        await LoginPage.LogInToDemoAsync(page, "admin");

        // As many as are there of the first minutes of the hour, and errors of Java with their traces in one document.
        await Wait.UntilAsync(async () => await CountAsync(store, """{"query":{"range":{"@timestamp":{"lt":"now-50m"}}}}""") > 1000, AMinute);
        await Wait.UntilAsync(async () => await CountAsync(store, """{"query":{"bool":{"filter":[{"term":{"level.keyword":"error"}},{"match_phrase":{"log":"Caused by"}}]}}}""") > 0, AMinute);
        await Wait.UntilAsync(async () => await CountAsync(store, """{"query":{"bool":{"filter":[{"term":{"kubernetes.namespace_name.keyword":"shop"}},{"range":{"duration_ms":{"gte":50}}},{"range":{"@timestamp":{"gte":"now-1m"}}}]}}}""") > 0, AMinute);
    }

    private static async Task<long> CountAsync(HttpClient store, string query)
    {
        using var body = new StringContent(query, Encoding.UTF8, "application/json");
        using var answer = await store.PostAsync(new Uri("/demo-logs-*/_count", UriKind.Relative), body, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
        return json.RootElement.GetProperty("count").GetInt64();
    }
}
