using System.Net;
using System.Text;
using System.Text.Json;
using Dashboard.Services.Logs;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Logs.Support;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Logs.Elasticsearch;

public sealed class ElasticClientTests
{
    private static readonly ElasticRequest Search = ElasticRequest.Search("documents", "/logs-*/_search", "{}"u8.ToArray());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_FirstServerAway_AsksTheNextAndLetsTheFirstRest()
    {
        var time = new ManualTime();
        var away = true;
        var servers = FakeServers.Of(uri => away && uri.Host == "logs-0" ? null : FakeServers.Json("""{"took":3}"""));
        using var client = Clients.Of(servers, time: time, servers: 2);

        for (var turn = 0; turn < 4; turn++)
            Assert.True((await AskAsync(client, Search)).IsSuccess);
        Assert.Equal(1, servers.Requests.Count(request => request.RequestUri!.Host == "logs-0"));

        away = false;
        time.Advance(TimeSpan.FromSeconds(2));
        for (var turn = 0; turn < 2; turn++)
            await AskAsync(client, Search);
        Assert.Equal(2, servers.Requests.Count(request => request.RequestUri!.Host == "logs-0"));
    }

    [Fact]
    public async Task Ask_AllServersAway_TriesEachAndFails()
    {
        var servers = FakeServers.Of(_ => null);
        using var client = Clients.Of(servers, servers: 3);
        Assert.Equal(FailureKind.Unreachable, (await AskAsync(client, Search)).Failure?.Kind);
        Assert.Equal(3, servers.Requests.Count);
    }

    [Fact]
    public async Task Ask_ChangeThatWasNotReached_IsNotSentAgain()
    {
        var servers = FakeServers.Of(_ => null);
        using var client = Clients.Of(servers, servers: 2);
        Assert.Equal(FailureKind.Unreachable, (await AskAsync(client, ElasticRequest.Change("delete", HttpMethod.Delete, "/logs"))).Failure?.Kind);
        Assert.Single(servers.Requests);
    }

    [Fact]
    public async Task Ask_ProxyWithoutAServer_GoesOnWithTheNext()
    {
        var servers = FakeServers.Of(uri => uri.Host == "logs-0" ? new(HttpStatusCode.BadGateway) { Content = new StringContent("<html>") } : FakeServers.Json("{}"));
        using var client = Clients.Of(servers, servers: 2);
        Assert.True((await AskAsync(client, Search)).IsSuccess);
    }

    [Fact]
    public async Task Ask_EachRequest_HasAnOpaqueIdOfItsOwnAndTheCredential()
    {
        var servers = FakeServers.Of(_ => FakeServers.Json("{}"));
        using var client = Clients.Of(servers, new LogsOptions { ApiKey = "id:secret", Headers = new Dictionary<string, string> { ["X-Tenant"] = "ours" } });
        await AskAsync(client, Search);
        await AskAsync(client, Search);
        Assert.Equal(2, servers.Requests.Select(request => request.Headers.GetValues("X-Opaque-Id").Single()).Distinct().Count());
        Assert.Equal($"ApiKey {Convert.ToBase64String(Encoding.UTF8.GetBytes("id:secret"))}", servers.Requests[0].Headers.Authorization?.ToString());
        Assert.Equal("ours", servers.Requests[0].Headers.GetValues("X-Tenant").Single());
    }

    [Fact]
    public async Task Ask_AnswerThatIsTooLong_IsGivenUp()
    {
        var servers = FakeServers.Of(_ => FakeServers.Json($"{{\"text\":\"{new string('x', 3000)}\"}}"));
        using var client = Clients.Of(servers, new LogsOptions { MaximumAnswerBytes = 1000 });
        Assert.Equal(AnswerTooLargeException.Mark, (await AskAsync(client, Search)).Failure?.Reason);
    }

    [Fact]
    public async Task Ask_AnswerThatIsNoJson_IsGarbled()
    {
        using var client = Clients.Of(FakeServers.Of(_ => new(HttpStatusCode.OK) { Content = new StringContent("<html>log in</html>") }));
        Assert.Equal(FailureKind.Garbled, (await AskAsync(client, Search)).Failure?.Kind);
    }

    [Fact]
    public async Task Ask_NoAnswerInTime_TimesOut()
    {
        var time = new ManualTime();
        var asked = new TaskCompletionSource();
        using var client = Clients.Of(
            new FakeServers(async (_, token) =>
            {
                asked.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                return FakeServers.Json("{}");
            }),
            new LogsOptions { RequestTimeout = TimeSpan.FromSeconds(10) },
            time);
        var answer = AskAsync(client, Search);
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(FailureKind.TimedOut, (await answer).Failure?.Kind);
    }

    [Fact]
    public async Task Ask_Cancelled_EndsTheRequest()
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var asked = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        using var client = Clients.Of(new FakeServers(async (_, token) =>
        {
            token.Register(ended.SetResult);
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return FakeServers.Json("{}");
        }));
        var answer = client.AskAsync(Search, _ => true, null, cancelled.Token);
        await asked.Task;
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await ended.Task;
    }

    [Fact]
    public async Task Ask_CancelledOnAnOldServer_CancelsItsTask()
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var asked = new TaskCompletionSource<string>();
        var ended = new TaskCompletionSource<string>();
        using var client = Clients.Of(new FakeServers(async (request, token) =>
        {
            switch (request.RequestUri!.AbsolutePath)
            {
                case "/":
                    return FakeServers.Json("""{"version":{"number":"6.4.3"}}""");
                case "/logs-*/_search":
                    asked.SetResult(request.Headers.GetValues("X-Opaque-Id").Single());
                    await Task.Delay(Timeout.InfiniteTimeSpan, token);
                    return FakeServers.Json("{}");
                case "/_tasks":
                    return FakeServers.Json("""
                        {"nodes":{"n":{"tasks":{
                          "n:1":{"headers":{"X-Opaque-Id":"another"}},
                          "n:2":{"headers":{"X-Opaque-Id":"mine"}},
                          "n:3":{"parent_task_id":"n:2","headers":{"X-Opaque-Id":"mine"}}}}}}
                        """.Replace("mine", await asked.Task, StringComparison.Ordinal));
                default:
                    ended.SetResult(Uri.UnescapeDataString(request.RequestUri!.AbsolutePath));
                    return FakeServers.Json("{}");
            }
        }));
        await client.FlavorAsync(Cancellation);
        var answer = client.AskAsync(Search, _ => true, null, cancelled.Token);
        await asked.Task;
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        Assert.Equal("/_tasks/n:2/_cancel", await ended.Task);
    }

    [Theory]
    [InlineData("""{"version":{"number":"6.4.3","build_flavor":"default"}}""", "Elasticsearch 6.4.3", false, false, false)]
    [InlineData("""{"version":{"number":"7.3.0","build_flavor":"default"}}""", "Elasticsearch 7.3.0", true, false, false)]
    [InlineData("""{"version":{"number":"7.10.2","build_flavor":"oss"}}""", "Elasticsearch 7.10.2", true, false, true)]
    [InlineData("""{"version":{"number":"8.17.0-SNAPSHOT","build_flavor":"default"}}""", "Elasticsearch 8.17.0", true, true, true)]
    [InlineData("""{"version":{"number":"1.3.0","distribution":"opensearch"}}""", "OpenSearch 1.3.0", true, false, true)]
    [InlineData("""{"version":{"number":"3.1.0","distribution":"opensearch"}}""", "OpenSearch 3.1.0", true, true, true)]
    public async Task Flavor_OfAServer_FollowsItsVersion(string root, string name, bool typedIntervals, bool pointInTime, bool resolves)
    {
        using var client = Clients.Of(FakeServers.Of(_ => FakeServers.Json(root)));
        var flavor = (await client.FlavorAsync(Cancellation)).Value;
        Assert.Equal((name, typedIntervals, pointInTime, resolves), ($"{flavor.ProductName} {flavor.Version}", flavor.HasTypedIntervals, flavor.HasPointInTime, flavor.HasResolveIndex));
    }

    [Fact]
    public async Task Flavor_FirstAwayThenThere_IsFoundOnceAndKept()
    {
        var away = true;
        var servers = FakeServers.Of(_ => away ? null : FakeServers.Json("""{"version":{"number":"8.4.0"}}"""));
        using var client = Clients.Of(servers);
        Assert.Equal(FailureKind.Unreachable, (await client.FlavorAsync(Cancellation)).Failure?.Kind);
        away = false;
        Assert.True((await client.FlavorAsync(Cancellation)).IsSuccess);
        Assert.True((await client.FlavorAsync(Cancellation)).IsSuccess);
        Assert.Equal(2, servers.Requests.Count);
    }

    [Fact]
    public async Task Flavor_OfAServerThatForbidsToAsk_IsAssumed()
    {
        using var client = Clients.Of(FakeServers.Of(_ => FakeServers.Json("""{"error":{"type":"security_exception","reason":"no"},"status":403}""", HttpStatusCode.Forbidden)));
        Assert.True((await client.FlavorAsync(Cancellation)).Value.HasTypedIntervals);
    }

    [Theory]
    [InlineData(401, "Unauthorized", FailureKind.Unauthorized, "credentials")]
    [InlineData(403, """{"error":{"root_cause":[{"type":"security_exception","reason":"action [x] is unauthorized"}],"type":"security_exception","reason":"action [x] is unauthorized"},"status":403}""", FailureKind.Forbidden, "action [x] is unauthorized")]
    [InlineData(404, """{"error":{"root_cause":[{"type":"index_not_found_exception","reason":"no such index [x]","index":"x"}],"type":"index_not_found_exception","reason":"no such index [x]","index":"x"},"status":404}""", FailureKind.NotFound, "\"x\"")]
    [InlineData(400, """{"error":{"root_cause":[{"type":"parsing_exception","reason":"unknown query [foo]","line":1,"col":17}],"type":"parsing_exception","reason":"unknown query [foo]","line":1,"col":17},"status":400}""", FailureKind.Invalid, "line 1, column 17: unknown query [foo].")]
    [InlineData(503, """{"error":{"root_cause":[],"type":"search_phase_execution_exception","reason":"","phase":"fetch","failed_shards":[],"caused_by":{"type":"too_many_buckets_exception","reason":"Trying to create too many buckets.","max_buckets":10000}},"status":503}""", FailureKind.Invalid, "longer interval")]
    [InlineData(429, """{"error":{"root_cause":[{"type":"circuit_breaking_exception","reason":"[parent] Data too large"}],"type":"circuit_breaking_exception","reason":"[parent] Data too large"},"status":429}""", FailureKind.Throttled, "memory")]
    [InlineData(429, """{"error":{"type":"es_rejected_execution_exception","reason":"rejected execution"},"status":429}""", FailureKind.Throttled, "too much to do")]
    [InlineData(400, """{"error":{"root_cause":[{"type":"illegal_argument_exception","reason":"Text fields are not optimised."}],"type":"search_phase_execution_exception","reason":"all shards failed","failed_shards":[{"shard":0,"index":"i","reason":{"type":"illegal_argument_exception","reason":"Text fields are not optimised."}}]},"status":400}""", FailureKind.Invalid, "Text fields are not optimised.")]
    [InlineData(400, """{"error":{"root_cause":[{"type":"index_closed_exception","reason":"closed","index":"i"}],"type":"index_closed_exception","reason":"closed","index":"i"},"status":400}""", FailureKind.Invalid, "\"i\" is closed")]
    [InlineData(404, """{"error":{"root_cause":[{"type":"search_context_missing_exception","reason":"No search context found for id [1]"}],"type":"search_phase_execution_exception","reason":"all shards failed","failed_shards":[{"shard":-1,"reason":{"type":"search_context_missing_exception","reason":"No search context found for id [1]"}}]},"status":404}""", FailureKind.Expired, "kept for too long")]
    [InlineData(500, "<html>oops</html>", FailureKind.ServerError, "web page")]
    public async Task Ask_ErrorOfTheServer_BecomesAFailureWithASentence(int status, string body, FailureKind kind, string part)
    {
        using var client = Clients.Of(FakeServers.Of(_ => new((HttpStatusCode)status) { Content = new StringContent(body) }));
        var failure = (await AskAsync(client, Search)).Failure;
        Assert.Equal((kind, status), (failure?.Kind, failure?.StatusCode));
        Assert.Contains(part, failure?.Message);
    }

    [Fact]
    public async Task Ask_FailedRequest_IsObservedToo()
    {
        using var client = Clients.Of(FakeServers.Of(_ => FakeServers.Json("""{"error":"no","status":400}""", HttpStatusCode.BadRequest)));
        Exchange? seen = null;
        await client.AskAsync(Search, _ => true, exchange => seen = exchange, Cancellation);
        Assert.Equal((400, "{}"), (seen?.Status, Encoding.UTF8.GetString(seen!.Request.Span)));
        Assert.Contains("\"error\"", Encoding.UTF8.GetString(seen.Answer.Span));
        Assert.NotNull(seen.Failure);
    }

    private static async Task<Result<bool>> AskAsync(ElasticClient client, ElasticRequest request) =>
        (await client.AskAsync(request, root => root.ValueKind == JsonValueKind.Object, null, Cancellation)).Map(answer => answer.Value);
}
