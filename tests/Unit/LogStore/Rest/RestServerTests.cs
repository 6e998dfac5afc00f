using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Dashboard.LogStore.Hosting;
using Dashboard.LogStore.Rest.Security;
using Dashboard.Unit.LogStore.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.LogStore.Rest;

public sealed class RestServerTests
{
    [Fact]
    public async Task Bulk_PackedWithGzipOverASocket_IsStored()
    {
        await using var api = await TemporaryApi.OpenAsync();
        await using var listener = await ListenAsync(api);
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri($"http://127.0.0.1:{listener.Port}") };
        using var content = new ByteArrayContent(Packed("{\"index\":{\"_index\":\"packed\"}}\n{\"a\":1}\n"));
        content.Headers.ContentEncoding.Add("gzip");
        using var response = await client.PostAsync(new Uri("/_bulk", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Elasticsearch", response.Headers.GetValues("X-elastic-product").Single());
        Assert.Equal("1", (await api.Client.GetAsync("/packed/_count")).At("count"));
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("Basic YWdlbnQ6d3Jvbmc=", 401)]
    [InlineData("Basic YWdlbnQ6c2VjcmV0", 200)]
    [InlineData("ApiKey a2V5OnNlc2FtZQ==", 200)]
    [InlineData("Bearer c2VjcmV0", 401)]
    public async Task Request_WithCredentialsSet_NeedsThem(string? authorization, int status)
    {
        await using var api = await TemporaryApi.OpenAsync(new LogStoreCredentials("agent", "secret", "key:sesame"));
        await using var listener = await ListenAsync(api);
        using var client = new HttpClient(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{listener.Port}/");
        if (authorization is not null)
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Listen_OnAPortInUse_Throws()
    {
        await using var api = await TemporaryApi.OpenAsync();
        await using var first = await ListenAsync(api);
        var address = new ListenAddress(IPAddress.Loopback, first.Port);
        await Assert.ThrowsAnyAsync<IOException>(() => LogStoreListener.StartAsync(address, api.Store.InvokeAsync, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("{\"max_docs\":1}")]
    public async Task DeleteByQuery_WithoutAQuery_DeletesNothing(string? body)
    {
        await using var api = await TemporaryApi.OpenAsync();
        await api.Client.PutAsync("/kept/_doc/1", "{}");
        var answer = await api.Client.PostAsync("/kept/_delete_by_query", body);
        Assert.Equal("Validation Failed: 1: query is missing;", answer.At("error", "reason"));
        Assert.Equal("1", (await api.Client.GetAsync("/kept/_count")).At("count"));
    }

    [Fact]
    public async Task Request_OfATypeNamedAsUsual_ReachesTheTypesEndpoint()
    {
        await using var api = await TemporaryApi.OpenAsync();
        Assert.Equal("false", (await api.Client.PostAsync("/typed/_doc/_bulk", "{\"index\":{}}\n{\"a\":1}\n")).At("errors"));
        Assert.Equal("1", (await api.Client.PostAsync("/typed/_doc/_search", """{"size":0}""")).At("hits", "total", "value"));
        Assert.Equal("1", (await api.Client.GetAsync("/typed/_doc/_count")).At("count"));
    }

    [Fact]
    public async Task DeleteByQuery_Range_LeavesTheRest()
    {
        await using var api = await TemporaryApi.OpenAsync();
        var lines = Enumerable.Range(0, 20).Select(number => $"{{\"index\":{{}}}}\n{{\"number\":{number}}}\n");
        await api.Client.PostAsync("/delete/_bulk", string.Concat(lines));
        var answer = await api.Client.PostAsync("/delete/_delete_by_query", """{"query":{"range":{"number":{"lt":5}}}}""");
        Assert.Equal("5", answer.At("deleted"));
        Assert.Equal("15", (await api.Client.GetAsync("/delete/_count")).At("count"));
    }

    [Theory]
    [InlineData("{\"replace\":{\"_index\":\"a\"}}\n{}\n")]
    [InlineData("nonsense\n")]
    [InlineData("[]\n{}\n")]
    [InlineData("{\"index\":{\"_index\":\"a\",\"colour\":1}}\n{}\n")]
    public async Task Bulk_LineThatIsNoAction_IsRefused(string body)
    {
        await using var api = await TemporaryApi.OpenAsync();
        Assert.Equal(400, (await api.Client.PostAsync("/_bulk", body)).Status);
    }

    [Fact]
    public async Task Otlp_Record_LandsInItsDataStream()
    {
        await using var api = await TemporaryApi.OpenAsync();
        var answer = await api.Client.PostAsync("/v1/logs", """
            {"resourceLogs":[{"resource":{"attributes":[{"key":"k8s.namespace.name","value":{"stringValue":"shop"}}]},
             "scopeLogs":[{"logRecords":[{"timeUnixNano":"1704067200000000000","body":{"stringValue":"started"}}]}]}]}
            """);
        Assert.Equal(200, answer.Status);
        var found = await api.Client.PostAsync("/logs-otel-default/_search", """{"query":{"query_string":{"query":"started"}}}""");
        Assert.Equal("1", found.At("hits", "total", "value"));
        Assert.Equal(".ds-logs-otel-default-000001", found.At("hits", "hits", 0, "_index"));
    }

    [Fact]
    public async Task Id_WithASlash_IsOneSegment()
    {
        await using var api = await TemporaryApi.OpenAsync();
        Assert.Equal("a/b c", (await api.Client.PutAsync("/slashes/_doc/a%2Fb%20c", "{}")).At("_id"));
        Assert.Equal("true", (await api.Client.GetAsync("/slashes/_doc/a%2Fb%20c")).At("found"));
    }

    [Fact]
    public async Task Method_ThatThePathDoesNotKnow_IsNamedWithThoseItKnows()
    {
        await using var api = await TemporaryApi.OpenAsync();
        var answer = await api.Client.DeleteAsync("/_cluster/health");
        Assert.Equal(405, answer.Status);
        Assert.Equal("Incorrect HTTP method for uri [/_cluster/health] and method [DELETE], allowed: [GET, POST]", answer.At("error"));
    }

    [Fact]
    public async Task Tasks_OfThisRequest_CarryTheClientsOwnName()
    {
        await using var api = await TemporaryApi.OpenAsync();
        var answer = await api.Client.SendAsync("GET", "/_tasks?group_by=none", null, ("X-Opaque-Id", "mine"));
        Assert.Equal("mine", answer.At("tasks", 0, "headers", "X-Opaque-Id"));
    }

    private static Task<LogStoreListener> ListenAsync(TemporaryApi api) => LogStoreListener.StartAsync(
        new ListenAddress(IPAddress.Loopback, 0), api.Store.InvokeAsync, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);

    private static byte[] Packed(string text)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return output.ToArray();
    }
}
