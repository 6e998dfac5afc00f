using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Rest;

/// <summary>A search that would go on for days, given up in each way that there is: the tests end only because it does.</summary>
public sealed class GivenUpSearchTests
{
    private const string Endless = """{"query":{"match_phrase":{"log":{"query":"tick tick tick tick tick tick tick tick tick tick tick tick tick tick tock","slop":40}}}}""";
    private static readonly (string Name, string Value) name = ("X-Opaque-Id", "endless");

    [Fact]
    public async Task Search_CancelledByItsClientsName_IsAnsweredAsCancelled()
    {
        await using var api = await FilledAsync();
        var searching = api.Client.SendAsync("POST", "/logs/_search", Endless, name);
        await UntilAsync(async () => await RunningAsync(api) == 1);

        var cancelled = await api.Client.PostAsync("/_tasks/_cancel?actions=*search&x_opaque_id=endless&group_by=none");

        Assert.Equal("true", cancelled.At("tasks", 0, "cancelled"));
        var answer = await searching;
        Assert.Equal((400, "task_cancelled_exception"), (answer.Status, answer.At("error", "type")));
        Assert.Equal(0, await RunningAsync(api));
    }

    [Fact]
    public async Task Search_ItsConnectionClosed_RunsNoMore()
    {
        await using var api = await FilledAsync();
        using var client = new HttpClient(api.Store.CreateHandler()) { BaseAddress = new("http://logs.invalid") };
        using var leaving = new CancellationTokenSource();
        using var content = new StringContent(Endless, System.Text.Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/logs/_search") { Content = content };
        request.Headers.Add(name.Name, name.Value);
        var searching = client.SendAsync(request, leaving.Token);
        await UntilAsync(async () => await RunningAsync(api) == 1);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => searching);
        await UntilAsync(async () => await RunningAsync(api) == 0);
    }

    private static async Task<int> RunningAsync(TemporaryApi api)
        => (await api.Client.GetAsync("/_tasks?actions=*search&x_opaque_id=endless&group_by=none")).Json["tasks"]!.AsArray().Count;

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task<TemporaryApi> FilledAsync()
    {
        var api = await TemporaryApi.OpenAsync();
        var text = string.Concat(Enumerable.Repeat("tick ", 60)) + string.Concat(Enumerable.Repeat("word ", 60)) + "tock";
        Assert.Equal(201, (await api.Client.PostAsync("/logs/_doc", $$"""{"log":"{{text}}"}""")).Status);
        return api;
    }
}
