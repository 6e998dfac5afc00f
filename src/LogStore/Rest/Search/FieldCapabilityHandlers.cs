using System.Text.Json.Nodes;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Rest.Search;

/// <summary><c>_field_caps</c>: fields of many indices, their types and what can be done with them.</summary>
internal sealed class FieldCapabilityHandlers(IndexService indices, SearchService searches) : RestModule(indices)
{
    private static readonly string[] Parameters = [.. RequestOptions.Names, "fields", "include_unmapped"];

    public override void Map(RouteTable routes)
    {
        foreach (var method in new[] { "GET", "POST" })
        {
            routes.Add(method, "/_field_caps", ShowAsync, Parameters);
            routes.Add(method, "/{index}/_field_caps", ShowAsync, Parameters);
        }
    }

    private async Task<RestResponse> ShowAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var patterns = request.Parameters.List("fields");
        if (patterns.Count == 0)
            throw RestFailure.IllegalArgument("specified fields can't be null or empty");
        var found = await FilteredAsync(Resolve(request, ResolveOptions.Search), request, cancellationToken);
        var each = found.Select(index => (index.Name, Fields: Of(index.Index.Mapping).Where(field => patterns.Any(pattern => WildcardPattern.Matches(pattern, field.Name)))
            .DistinctBy(field => field.Name).ToDictionary(field => field.Name, StringComparer.Ordinal))).ToArray();
        var withUnmapped = request.Parameters.Flag("include_unmapped", false);
        var json = new JsonObject();
        foreach (var name in each.SelectMany(index => index.Fields.Keys).Distinct().Order(StringComparer.Ordinal))
            json[name] = FieldJson(name, each, withUnmapped);
        return RestResponse.Json(new JsonObject
        {
            ["indices"] = new JsonArray([.. found.Select(index => (JsonNode)index.Name)]),
            ["fields"] = json,
        });
    }

    private static JsonObject FieldJson(string name, (string Name, Dictionary<string, FieldCapability> Fields)[] each, bool withUnmapped)
    {
        var byType = each
            .Select(index => (index.Name, Field: index.Fields.GetValueOrDefault(name)))
            .Where(pair => pair.Field is not null || withUnmapped)
            .GroupBy(pair => pair.Field?.Type ?? "unmapped")
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToArray();
        var json = new JsonObject();
        foreach (var group in byType)
        {
            var fields = group.Select(pair => pair.Field).ToArray();
            var isSearchable = fields.All(field => field?.IsSearchable == true);
            var isAggregatable = fields.All(field => field?.IsAggregatable == true);
            var type = new JsonObject { ["type"] = group.Key, ["searchable"] = isSearchable, ["aggregatable"] = isAggregatable };
            if (byType.Length > 1)
                type["indices"] = Texts(group.Select(pair => pair.Name));
            if (!isSearchable && fields.Any(field => field?.IsSearchable == true))
                type["non_searchable_indices"] = Texts(group.Where(pair => pair.Field?.IsSearchable != true).Select(pair => pair.Name));
            if (!isAggregatable && fields.Any(field => field?.IsAggregatable == true))
                type["non_aggregatable_indices"] = Texts(group.Where(pair => pair.Field?.IsAggregatable != true).Select(pair => pair.Name));
            json[group.Key] = type;
        }

        return json;
    }

    private static IEnumerable<FieldCapability> Of(IndexMapping mapping)
        => FieldCapability.Metadata
            .Concat(mapping.Objects.Values.Select(inner => new FieldCapability(inner.FullName, inner.IsNested ? "nested" : "object", false, false)))
            .Concat(mapping.Fields.Keys.Select(name => FieldCapability.Of(name, mapping.Field(name)!)).OfType<FieldCapability>());

    /// <summary>Indices that have a document which the body's <c>index_filter</c> lets through.</summary>
    private async Task<IReadOnlyList<ResolvedIndex>> FilteredAsync(IReadOnlyList<ResolvedIndex> found, RestRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasBody || DslJson.Parse(request.Body.Span).Find("index_filter") is not { } node)
            return found;
        var query = QueryParser.Parse(node);
        var kept = new List<ResolvedIndex>();
        foreach (var index in found)
        {
            using var targets = SearchTargets.Open(Engine, [index]);
            var count = await searches.CountAsync(targets, query, null, terminateAfter: 1, cancellationToken);
            if (count.Total is { Value: > 0 } || query is MatchAllQuery)
                kept.Add(index);
        }

        return kept;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
