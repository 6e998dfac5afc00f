using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Access;

/// <summary>Asks the log backend for the most frequent values of the namespaces' fields, over everything but the server's own indices, for all users together.</summary>
internal sealed class StoredNamespaces(IElasticClient client, LogsOptions options, TimeProvider time) : IStoredNamespaces
{
    private const int Most = 1000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim asking = new(1, 1);
    private IReadOnlyList<string> names = [];
    private DateTimeOffset? askedAt;

    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken)
    {
        await asking.WaitAsync(cancellationToken);
        try
        {
            if (askedAt is { } last && time.GetUtcNow() - last < Fresh)
                return names;
            var answer = await client.AskAsync(Request(), Read, observe: null, cancellationToken);
            if (answer.TryGet(out var read, out _))
                (names, askedAt) = (read.Value, time.GetUtcNow());
            return names;
        }
        finally
        {
            asking.Release();
        }
    }

    private ElasticRequest Request()
    {
        var aggregations = new JsonObject();
        foreach (var (index, field) in Fields().Index())
            aggregations[$"f{index}"] = new JsonObject { ["terms"] = new JsonObject { ["field"] = field, ["size"] = Most } };
        var body = new JsonObject { ["size"] = 0, ["timeout"] = "8s", ["aggs"] = aggregations };
        return ElasticRequest.Search("namespaces", SearchPath.Of("*"), body.ToUtf8()) with { Timeout = Patience };
    }

    /// <summary>Where a field is analyzed text, counting by it fails on its shards alone; its whole form is asked for beside it.</summary>
    private IEnumerable<string> Fields() => options.NamespaceFields.SelectMany(field => new[] { field, $"{field}.keyword" });

    private static IReadOnlyList<string> Read(JsonElement root) =>
    [
        .. root.Entries("aggregations").SelectMany(field => field.Value.Items("buckets")).Select(bucket => bucket.Text("key")).OfType<string>()
            .Where(NamespaceName.IsValid).Distinct(StringComparer.Ordinal).Take(Most),
    ];
}
