using System.Globalization;
using System.Text.Json;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.DataViews;

/// <summary>Asks the server for the names behind a pattern, with the operator's credential: whoever calls shows of them what the user may see.</summary>
internal sealed class SourceDirectory(IElasticClient client)
{
    public async Task<Result<SourceNames>> FindAsync(GuardedQuery query, CancellationToken cancellationToken)
    {
        var pattern = query.Pattern.Text;
        // Ages are a help, not a need: where they cannot be asked for, there are none.
        var ages = (await AskAsync(SearchPath.Of(pattern, "_settings/index.creation_date", "&flat_settings=true&expand_wildcards=open,closed"), Ages, cancellationToken)).TryGet(out var known, out _) ? known : [];
        return query.Flavor.HasResolveIndex
            ? await AskAsync($"/_resolve/index/{SearchPath.Target(pattern)}", root => Resolved(root, ages, query.Pattern), cancellationToken)
            : await AskAsync(SearchPath.Of(pattern, "_alias", ""), root => Aliased(root, ages, query.Pattern), cancellationToken);
    }

    private async Task<Result<T>> AskAsync<T>(string path, Func<JsonElement, T> read, CancellationToken cancellationToken) =>
        (await client.AskAsync(ElasticRequest.Get("sources", path), read, observe: null, cancellationToken)).Map(answer => answer.Value);

    private static Dictionary<string, DateTimeOffset> Ages(JsonElement root) => root.EnumerateObject()
        .Select(index => (index.Name, Created: index.Value.Scalar("settings", "index.creation_date")))
        .Where(index => long.TryParse(index.Created, CultureInfo.InvariantCulture, out _))
        .ToDictionary(index => index.Name, index => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(index.Created!, CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    private static SourceNames Resolved(JsonElement root, Dictionary<string, DateTimeOffset> ages, IndexPattern pattern)
    {
        var indices = root.Items("indices").Where(index => index.Text("data_stream") is null).Select(index => index.Text("name")).OfType<string>();
        var groups = root.Items("aliases").Select(alias => Group(alias, LogSourceKind.Alias, "indices", ages))
            .Concat(root.Items("data_streams").Select(stream => Group(stream, LogSourceKind.DataStream, "backing_indices", ages)))
            // Servers differ in whether what a pattern leaves out goes for aliases too.
            .Where(group => pattern.Matches(group.Name));
        return new(WithAges(indices, ages), [.. groups]);
    }

    private static SourceGroup Group(JsonElement group, LogSourceKind kind, string members, Dictionary<string, DateTimeOffset> ages)
    {
        string[] indices = [.. group.Texts(members)];
        return new(group.Text("name") ?? "", kind, indices, Newest(indices, ages));
    }

    /// <summary>For servers before 7.9: each index with its aliases, of which those count that the pattern names.</summary>
    private static SourceNames Aliased(JsonElement root, Dictionary<string, DateTimeOffset> ages, IndexPattern pattern)
    {
        var aliases = root.EnumerateObject().SelectMany(index => index.Value.Entries("aliases").Select(alias => (Alias: alias.Name, Index: index.Name)))
            .Where(pair => pattern.Matches(pair.Alias))
            .GroupBy(pair => pair.Alias, pair => pair.Index, StringComparer.Ordinal)
            .Select(group => new SourceGroup(group.Key, LogSourceKind.Alias, [.. group], Newest(group, ages)));
        return new(WithAges(root.EnumerateObject().Select(index => index.Name).Where(pattern.Matches), ages), [.. aliases]);
    }

    private static DateTimeOffset? Newest(IEnumerable<string> indices, Dictionary<string, DateTimeOffset> ages) =>
        indices.Where(ages.ContainsKey).Select(index => (DateTimeOffset?)ages[index]).Max();

    private static Dictionary<string, DateTimeOffset?> WithAges(IEnumerable<string> indices, Dictionary<string, DateTimeOffset> ages) =>
        indices.Distinct(StringComparer.Ordinal).ToDictionary(index => index, index => ages.TryGetValue(index, out var created) ? created : (DateTimeOffset?)null, StringComparer.Ordinal);
}
