using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Access;

/// <summary>Asks the log backend for the most frequent values of the namespaces' fields, over everything but the server's own indices, for all users together.</summary>
internal sealed class StoredNamespaces(IElasticClient client, LogsOptions options, TimeProvider time) : IStoredNamespaces, IDisposable
{
    private const int Most = 1000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim asking = new(1, 1);
    private IReadOnlyList<string> names = [];
    private DateTimeOffset? askedAt;

    public void Dispose() => asking.Dispose();

    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken)
    {
        await asking.WaitAsync(cancellationToken);
        try
        {
            if (askedAt is { } last && time.GetUtcNow() - last < Fresh)
                return names;
            if ((await AskAsync(cancellationToken)).TryGet(out var found, out _))
                (names, askedAt) = (found, time.GetUtcNow());
            return names;
        }
        finally
        {
            asking.Release();
        }
    }

    private async Task<Result<IReadOnlyList<string>>> AskAsync(CancellationToken cancellationToken)
    {
        // Counting by a field that is analyzed text anywhere would fail on all of that shard: the fields are looked at first.
        var wanted = string.Join(',', options.NamespaceFields.SelectMany(field => new[] { field, $"{field}.keyword" }).Select(Uri.EscapeDataString));
        var capabilities = ElasticRequest.Get("namespaces", SearchPath.Of("*", "_field_caps", $"&fields={wanted}")) with { Timeout = Patience };
        if (!(await client.AskAsync(capabilities, FieldCapabilities.Read, observe: null, cancellationToken)).TryGet(out var fields, out var failure))
            return failure;
        var usable = NamespaceFields.Find(fields.Value, options.NamespaceFields).Usable;
        if (usable.Count == 0)
            return Array.Empty<string>();
        return (await client.AskAsync(Request(usable), Read, observe: null, cancellationToken)).Map(answer => answer.Value);
    }

    private static ElasticRequest Request(IReadOnlyList<string> fields)
    {
        var aggregations = new JsonObject();
        foreach (var field in fields)
            aggregations[$"f{aggregations.Count}"] = new JsonObject { ["terms"] = new JsonObject { ["field"] = field, ["size"] = Most } };
        var body = new JsonObject { ["size"] = 0, ["timeout"] = "8s", ["aggs"] = aggregations };
        return ElasticRequest.Search("namespaces", SearchPath.Of("*"), body.ToUtf8()) with { Timeout = Patience };
    }

    private static IReadOnlyList<string> Read(JsonElement root) =>
    [
        .. root.Entries("aggregations").SelectMany(field => field.Value.Items("buckets")).Select(bucket => bucket.Text("key")).OfType<string>()
            .Where(NamespaceName.IsValid).Distinct(StringComparer.Ordinal).Take(Most),
    ];
}
