using System.Globalization;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Cluster;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Cat;

/// <summary><c>_cat</c>: tables for people and scripts.</summary>
internal sealed class CatHandlers(IndexService indices, TimeProvider time) : RestModule(indices)
{
    public override void Map(RouteTable routes)
    {
        routes.Add("GET", "/_cat", Names);
        Map(routes, "indices", ShowIndices, ["health", "pri", "include_unloaded_segments", .. RequestOptions.Names], "index");
        Map(routes, "shards", ShowShards, [.. RequestOptions.Names], "index");
        Map(routes, "aliases", ShowAliases, [.. RequestOptions.Names], "name");
        Map(routes, "count", ShowCount, [], "index");
        Map(routes, "health", ShowHealth, ["ts"], null);
        Map(routes, "nodes", ShowNodes, ["full_id"], null);
        Map(routes, "templates", ShowTemplates, [], "name");
    }

    private static void Map(RouteTable routes, string name, Func<RestRequest, RestResponse> show, string[] parameters, string? parameter)
    {
        string[] all = [.. CatTable.Parameters, .. parameters];
        routes.Add("GET", $"/_cat/{name}", (request, _) => Task.FromResult(show(request)), all);
        if (parameter is not null)
            routes.Add("GET", $"/_cat/{name}/{{{parameter}}}", (request, _) => Task.FromResult(show(request)), all);
    }

    private static Task<RestResponse> Names(RestRequest request, CancellationToken cancellationToken)
        => Task.FromResult(RestResponse.Text("=^.^=\n/_cat/aliases\n/_cat/count\n/_cat/health\n/_cat/indices\n/_cat/nodes\n/_cat/shards\n/_cat/templates\n"));

    private RestResponse ShowIndices(RestRequest request)
    {
        var health = request.Parameters.Text("health");
        if (health is not (null or "green" or "yellow" or "red"))
            throw RestFailure.IllegalArgument($"unknown cluster health status [{health}]");
        var table = new CatTable(CatColumns.Indices);
        foreach (var (index, _) in Resolve(request, new ResolveOptions { ExpandClosed = true, ExpandHidden = request.Parameters.Has("index") is false }))
        {
            if (health is not null && ClusterState.Health(index) != health)
                continue;
            var statistics = index.IsClosed ? (IndexStatistics?)null : Engine.Statistics(index.Name).OrAnswer();
            var size = statistics is { } known ? new CatBytes(known.Bytes) : null;
            table.Add(ClusterState.Health(index), index.IsClosed ? "close" : "open", index.Name, index.Uuid, IndexSettings.Shards(index),
                IndexSettings.Replicas(index), statistics?.Documents, statistics?.DeletedDocuments, index.Created.ToUnixTimeMilliseconds(),
                index.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), size, size, statistics?.Segments);
        }

        return table.Answer(request);
    }

    private RestResponse ShowShards(RestRequest request)
    {
        var table = new CatTable(CatColumns.Shards);
        foreach (var (index, _) in Resolve(request, ResolveOptions.Everything))
        {
            var statistics = Engine.Statistics(index.Name);
            for (var shard = 0; shard < IndexSettings.Shards(index); shard++)
            {
                // All documents are in one place; it is shown as the first shard.
                var known = shard == 0 && statistics.IsSuccess ? statistics.Value : default;
                table.Add(index.Name, shard, "p", "STARTED", known.Documents, new CatBytes(known.Bytes), "127.0.0.1", NodeIdentity.Id, NodeIdentity.Name, known.Segments);
                for (var replica = 0; replica < IndexSettings.Replicas(index); replica++)
                    table.Add(index.Name, shard, "r", "UNASSIGNED", null, null, null, null, null, null);
            }
        }

        return table.Answer(request);
    }

    private RestResponse ShowAliases(RestRequest request)
    {
        var names = request.Parameters.List("name");
        var defaults = ResolveOptions.Everything;
        var options = RequestOptions.Read(request.Parameters, defaults);
        var visible = Indices.Names.Resolve([], options).OrAnswer().Select(index => index.Name).ToHashSet(StringComparer.Ordinal);
        var table = new CatTable(CatColumns.Aliases);
        foreach (var (alias, members) in State.Aliases().Where(alias => names.Count == 0 || names.Any(pattern => WildcardPattern.Matches(pattern, alias.Key))))
        {
            foreach (var (index, definition) in members.Where(member => visible.Contains(member.Key)))
                table.Add(alias, index, definition.Filter is null ? "-" : "*", definition.IndexRouting ?? "-", definition.SearchRouting ?? "-",
                    definition.IsWriteIndex is { } isWrite ? (isWrite ? "true" : "false") : "-");
        }

        return table.Answer(request);
    }

    private RestResponse ShowCount(RestRequest request)
    {
        var (seconds, clock) = Now();
        var table = new CatTable(CatColumns.Count);
        table.Add(seconds, clock, Resolve(request, ResolveOptions.Search).Sum(index => Engine.Statistics(index.Name).OrAnswer().Documents));
        return table.Answer(request);
    }

    private RestResponse ShowHealth(RestRequest request)
    {
        var (seconds, clock) = Now();
        var cluster = ClusterState.Of(Engine.Indices);
        var hasTime = request.Parameters.Flag("ts", true);
        var table = new CatTable(hasTime ? CatColumns.Health : [.. CatColumns.Health.Skip(2)]);
        object?[] values =
        [
            seconds, clock, NodeIdentity.ClusterName, cluster.Status, 1, 1, cluster.ActiveShards, cluster.ActiveShards, 0, 0, cluster.UnassignedShards, 0, "-",
            cluster.ActivePercent.ToString("0.0", CultureInfo.InvariantCulture) + "%",
        ];
        table.Add(hasTime ? values : values[2..]);
        return table.Answer(request);
    }

    private RestResponse ShowNodes(RestRequest request)
    {
        var table = new CatTable(CatColumns.Nodes);
        table.Add("127.0.0.1", "dimr", "*", NodeIdentity.Name, NodeIdentity.Version, NodeIdentity.Id);
        return table.Answer(request);
    }

    private RestResponse ShowTemplates(RestRequest request)
    {
        var pattern = request.Parameters.Text("name") ?? "*";
        var table = new CatTable(CatColumns.Templates);
        foreach (var section in new[] { MetadataSection.LegacyTemplates, MetadataSection.IndexTemplates })
        {
            foreach (var (name, template) in State[section].Where(entry => WildcardPattern.Matches(pattern, entry.Key)))
                table.Add(name, $"[{string.Join(", ", TemplateTable.Patterns(template))}]",
                    TemplateTable.Number(template, section == MetadataSection.LegacyTemplates ? "order" : "priority"),
                    template.TryGetProperty("version", out var version) ? version.ToString() : null,
                    section == MetadataSection.LegacyTemplates ? null : $"[{string.Join(", ", TemplateTable.Components(template))}]");
        }

        return table.Answer(request);
    }

    private (long Seconds, string Clock) Now()
    {
        var now = time.GetUtcNow();
        return (now.ToUnixTimeSeconds(), now.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
    }
}
