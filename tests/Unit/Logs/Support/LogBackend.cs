using System.Globalization;
using System.Text;
using Dashboard.Services.Logs;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.Logs.Support;

/// <summary>Where a contract test's documents are: the embedded store, or a real server on which the names have a prefix of their own.</summary>
internal sealed class LogBackend : IAsyncDisposable
{
    private readonly TemporaryApi? store;
    private readonly Uri? server;
    private readonly List<UserLogs> opened = [];
    private bool? typed;

    private LogBackend(TemporaryApi? store, Uri? server)
    {
        this.store = store;
        this.server = server;
        Api = store?.Client ?? new ApiClient(new SocketsHttpHandler(), server!);
    }

    /// <summary>Speaks to it past everything: for writing documents.</summary>
    public ApiClient Api { get; }

    /// <summary>Begins the name of every index of the test.</summary>
    public string Prefix { get; } = $"logs-test-{Guid.NewGuid():n}";

    public static async Task<LogBackend> EmbeddedAsync() => new(await TemporaryApi.OpenAsync(), null);

    public static LogBackend Server(Uri address) => new(null, address);

    public DataView View(string pattern = "*", string? timeField = "@timestamp") =>
        new() { Id = "view", Name = "View", Pattern = string.Join(',', pattern.Split(',').Select(part => part.StartsWith('-') ? $"-{Prefix}-{part[1..]}" : $"{Prefix}-{part}")), TimeField = timeField };

    public string Index(string name) => $"{Prefix}-{name}";

    public UserLogs As(LogUser user, Func<LogsOptions, LogsOptions>? change = null, TimeProvider? time = null)
    {
        var options = new LogsOptions { Servers = server is null ? [] : [server] };
        var logs = new UserLogs(user, change?.Invoke(options) ?? options, store?.Store.CreateHandler(), time);
        opened.Add(logs);
        return logs;
    }

    /// <summary>Makes an index with a mapping.</summary>
    public async Task MakeAsync(string index, string mapping)
    {
        var answer = await Api.PutAsync($"/{Index(index)}", await IsTypedAsync() ? $$$"""{"mappings":{"_doc":{{{mapping}}}}}""" : $$$"""{"mappings":{{{mapping}}}}""");
        Assert.Equal(200, answer.Status);
    }

    /// <summary>Writes documents with ids by their place, and makes them found.</summary>
    public async Task WriteAsync(string index, params IEnumerable<string> documents)
    {
        var type = await IsTypedAsync() ? ",\"_type\":\"_doc\"" : "";
        var body = new StringBuilder();
        foreach (var (place, document) in documents.Index())
            body.Append(CultureInfo.InvariantCulture, $$$"""{"index":{"_index":"{{{Index(index)}}}","_id":"{{{place}}}"{{{type}}} }}""").Append('\n').Append(document.ReplaceLineEndings("")).Append('\n');
        var answer = await Api.PostAsync("/_bulk?refresh=true", body.ToString());
        Assert.Equal((200, false), (answer.Status, answer.Json["errors"]!.GetValue<bool>()));
    }

    /// <summary>By their names: from version 8 on, servers refuse a pattern.</summary>
    private async Task DeleteAsync()
    {
        var own = await Api.GetAsync($"/_cat/indices/{Prefix}*?format=json&h=index");
        foreach (var index in own.Json.AsArray())
            await Api.DeleteAsync($"/{index!["index"]}");
    }

    /// <summary>Before Elasticsearch 7, mappings and documents stand below a type.</summary>
    private async Task<bool> IsTypedAsync() => typed ??= (await Api.GetAsync("/")).At("version", "number").StartsWith('6');

    public async ValueTask DisposeAsync()
    {
        foreach (var logs in opened)
            await logs.DisposeAsync();
        await DeleteAsync();
        if (store is not null)
            await store.DisposeAsync();
        else
            Api.Dispose();
    }
}
