using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Dashboard.Simulation;

namespace Dashboard.Unit.Simulation;

/// <summary>The server over HTTP, as any client sees it.</summary>
public sealed class ServerTests : IClassFixture<QuietServer>, IDisposable
{
    private readonly HttpClient http;
    private readonly SimulatedCluster cluster;

    public ServerTests(QuietServer server)
    {
        cluster = server.Cluster;
        http = new HttpClient { BaseAddress = cluster.Server };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", cluster.Accounts[0].Token);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task List_InPages_IsTheWholeOfOneMoment()
    {
        var names = new List<string>();
        var path = "/api/v1/pods?limit=50";
        string? next = "";
        while (next is not null)
        {
            var page = await GetAsync(path + (next.Length > 0 ? $"&continue={next}" : ""));
            names.AddRange(page["items"]!.AsArray().Select(item => item!["metadata"]!["name"]!.ToString()));
            next = page["metadata"]!["continue"]?.ToString();
            await http.DeleteAsync($"/api/v1/namespaces/shop/pods/{names[0]}", Token);
        }

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.True(names.Count > 150);
    }

    [Fact]
    public async Task List_ExpiredContinue_Is410WithAWayOn()
    {
        var first = await GetAsync("/api/v1/pods?limit=5");
        cluster.Faults.ExpireContinueTokens();

        var response = await http.GetAsync($"/api/v1/pods?limit=5&continue={first["metadata"]!["continue"]}", Token);
        var status = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Equal("Expired", status["reason"]!.ToString());
        Assert.NotNull((await GetAsync($"/api/v1/pods?limit=5&continue={status["metadata"]!["continue"]}"))["items"]);
    }

    [Fact]
    public async Task Watch_FromAVersion_BringsWhatCameAfter()
    {
        var version = (await GetAsync("/api/v1/namespaces/shop/configmaps"))["metadata"]!["resourceVersion"]!.ToString();
        using var reader = await OpenAsync($"/api/v1/namespaces/shop/configmaps?watch=true&resourceVersion={version}&labelSelector=mine=yes");

        await SendAsync(HttpMethod.Post, "/api/v1/namespaces/shop/configmaps", """{"metadata":{"name":"w1","labels":{"mine":"yes"}}}""", "application/json");
        await SendAsync(HttpMethod.Patch, "/api/v1/namespaces/shop/configmaps/w1", """{"metadata":{"labels":{"mine":"no"}}}""", "application/merge-patch+json");

        Assert.Equal("ADDED", JsonNode.Parse((await reader.ReadLineAsync(Token))!)!["type"]!.ToString());
        Assert.Equal("DELETED", JsonNode.Parse((await reader.ReadLineAsync(Token))!)!["type"]!.ToString());
    }

    [Fact]
    public async Task Watch_FromForgottenVersion_SaysSoInTheStream()
    {
        cluster.Faults.ExpireHistory();
        using var reader = await OpenAsync("/api/v1/pods?watch=true&resourceVersion=5");

        var line = JsonNode.Parse((await reader.ReadLineAsync(Token))!)!;

        Assert.Equal("ERROR", line["type"]!.ToString());
        Assert.Equal(410, (int)line["object"]!["code"]!);
        Assert.StartsWith("too old resource version: 5 (", line["object"]!["message"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_Broken_Ends()
    {
        using var reader = await OpenAsync("/api/v1/namespaces/none/pods?watch=true");

        cluster.Faults.BreakWatches();

        Assert.Null(await reader.ReadLineAsync(Token));
    }

    [Fact]
    public async Task Update_OldVersion_IsAConflict()
    {
        var map = await GetAsync("/api/v1/namespaces/shop/configmaps/cart-config");
        await SendAsync(HttpMethod.Patch, "/api/v1/namespaces/shop/configmaps/cart-config", """{"data":{"x":"1"}}""", "application/merge-patch+json");

        using var response = await SendAsync(HttpMethod.Put, "/api/v1/namespaces/shop/configmaps/cart-config", map.ToJsonString(), "application/json");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    [Fact]
    public async Task DryRun_Create_LeavesNothing()
    {
        using var made = await SendAsync(HttpMethod.Post, "/api/v1/namespaces/shop/configmaps?dryRun=All", """{"metadata":{"name":"dry"}}""", "application/json");
        using var read = await http.GetAsync("/api/v1/namespaces/shop/configmaps/dry", Token);

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
    }

    [Fact]
    public async Task Apply_FieldOfAnother_ConflictsUntilForced()
    {
        await SendAsync(HttpMethod.Post, "/api/v1/namespaces/shop/configmaps?fieldManager=one", """{"metadata":{"name":"ours"},"data":{"a":"1"}}""", "application/json");
        const string Mine = """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"ours"},"data":{"a":"2","b":"3"}}""";

        using var refused = await SendAsync(HttpMethod.Patch, "/api/v1/namespaces/shop/configmaps/ours?fieldManager=two", Mine, "application/apply-patch+yaml");
        using var forced = await SendAsync(HttpMethod.Patch, "/api/v1/namespaces/shop/configmaps/ours?fieldManager=two&force=true", Mine, "application/apply-patch+yaml");
        await SendAsync(HttpMethod.Patch, "/api/v1/namespaces/shop/configmaps/ours?fieldManager=two", """{"apiVersion":"v1","kind":"ConfigMap","data":{"a":"2"}}""", "application/apply-patch+yaml");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, forced.StatusCode);
        Assert.Equal("""{"a":"2"}""", (await GetAsync("/api/v1/namespaces/shop/configmaps/ours"))["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Log_Tail_IsThatManyLines()
    {
        var text = await http.GetStringAsync("/api/v1/namespaces/shop/pods/redis-0/log?tailLines=7&timestamps=true", Token);

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(7, lines.Length);
        Assert.All(lines, line => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z ", line));
    }

    [Fact]
    public async Task Exec_Command_AnswersOnItsChannels()
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("v4.channel.k8s.io");
        socket.Options.SetRequestHeader("Authorization", $"Bearer {cluster.Accounts[0].Token}");
        await socket.ConnectAsync(new Uri($"ws://{cluster.Server.Authority}/api/v1/namespaces/shop/pods/redis-0/exec?command=sh&command=-c&command=echo%20hello%3B%20nonsense&stdout=true"), Token);

        var messages = new List<string>();
        var buffer = new byte[1024];
        while (await socket.ReceiveAsync(buffer.AsMemory(), Token) is { MessageType: not WebSocketMessageType.Close } received)
            messages.Add($"{buffer[0]}:{Encoding.UTF8.GetString(buffer, 1, received.Count - 1)}");

        Assert.Equal("1:hello\n", messages[0]);
        Assert.Equal("2:sh: nonsense: not found\n", messages[1]);
        Assert.Contains("\"NonZeroExitCode\"", messages[2], StringComparison.Ordinal);
        Assert.Contains("\"127\"", messages[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_Revoked_IsUnauthorized()
    {
        var viewer = cluster.Accounts.First(account => account.Name == "viewer").Token;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", viewer);
        using var before = await http.GetAsync("/api/v1/pods", Token);

        cluster.Faults.RevokeToken(viewer);
        using var response = await http.GetAsync("/api/v1/pods", Token);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await http.GetStringAsync(path, Token))!;

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string body, string type)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await http.SendAsync(request, Token);
    }

    private async Task<StreamReader> OpenAsync(string path)
    {
        var response = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, Token);
        return new StreamReader(await response.Content.ReadAsStreamAsync(Token));
    }
}
