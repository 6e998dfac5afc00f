using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Dashboard.E2E.Support;

namespace Dashboard.E2E.Discover;

/// <summary>The demo on a real log backend, with stored lines in indices of its own, which go with it.</summary>
internal sealed class RealLogApp : IAsyncDisposable
{
    private readonly HttpClient http;
    private readonly bool typed;
    private AppProcess? app;

    private RealLogApp(Uri server, bool typed)
    {
        http = new HttpClient { BaseAddress = server };
        this.typed = typed;
    }

    public AppProcess App => app!;

    /// <summary>Begins the names of its indices.</summary>
    public string Prefix { get; } = $"e2e-{Guid.NewGuid():n}-";

    /// <summary>Discover on its lines, of the last hour.</summary>
    public string Address => $"/discover?view=auto-{Prefix}&t=now-1h..now";

    public static async Task<RealLogApp> StartAsync(string name, CancellationToken cancellationToken)
    {
        var server = await RealLogServers.AddressAsync(name);
        var real = new RealLogApp(server, name == "elasticsearch 6");
        try
        {
            await StoredLines.SendAsync(server, cancellationToken, real.Prefix, real.typed);
            real.app = await AppProcess.StartAsync(null, cancellationToken, $"--Logs:Servers={server}", "--LogStore:Enabled=false", "--Collector:Enabled=false");
            return real;
        }
        catch
        {
            await real.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes an index, with settings as its API takes them.</summary>
    public Task MakeAsync(string index, string settings, CancellationToken cancellationToken) => SendAsync(HttpMethod.Put, $"/{Prefix}{index}?wait_for_active_shards=0", settings, cancellationToken);

    /// <summary>Writes a document, which can be found then.</summary>
    public Task WriteAsync(string index, string id, JsonObject document, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, $"/{Prefix}{index}/_doc/{id}?refresh=true", document.ToJsonString(), cancellationToken);

    public Task DeleteAsync(string index, CancellationToken cancellationToken) => SendAsync(HttpMethod.Delete, $"/{Prefix}{index}", null, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        // By their names: from version 8 on, servers refuse a pattern.
        var own = await http.GetFromJsonAsync<JsonArray>(new Uri($"/_cat/indices/{Prefix}*?format=json&h=index", UriKind.Relative), CancellationToken.None);
        foreach (var index in own!)
            await SendAsync(HttpMethod.Delete, $"/{index!["index"]}", null, CancellationToken.None);
        http.Dispose();
    }

    private async Task SendAsync(HttpMethod method, string path, string? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await http.SendAsync(request, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{method} {path} was answered with {answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }
}
