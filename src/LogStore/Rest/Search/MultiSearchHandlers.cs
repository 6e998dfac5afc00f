using System.Text.Json;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;

namespace Dashboard.LogStore.Rest.Search;

/// <summary><c>_msearch</c>: several searches in one request, one after the other, each answered in its place.</summary>
internal sealed class MultiSearchHandlers(IndexService indices, SearchService searches, TimeProvider time) : RestModule(indices)
{
    private static readonly string[] Parameters =
    [
        .. RequestOptions.Names, "search_type", "max_concurrent_searches", "typed_keys", "pre_filter_shard_size", "max_concurrent_shard_requests",
        "rest_total_hits_as_int", "ccs_minimize_roundtrips",
    ];

    private static readonly HashSet<string> HeaderNames = new(StringComparer.Ordinal)
    {
        "index", "indices", "type", "types", "search_type", "request_cache", "preference", "routing", "allow_partial_search_results", "expand_wildcards",
        "ignore_unavailable", "allow_no_indices", "ignore_throttled", "ccs_minimize_roundtrips",
    };

    public override void Map(RouteTable routes)
    {
        foreach (var path in new[] { "/_msearch", "/{index}/_msearch", "/{index}/{type}/_msearch", "/{index}/_doc/_msearch" })
        {
            routes.Add("GET", path, SearchAsync, Parameters);
            routes.Add("POST", path, SearchAsync, Parameters);
        }
    }

    private async Task<RestResponse> SearchAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (request.Parameters.Has("max_concurrent_searches") && request.Parameters.Number("max_concurrent_searches", 1) < 1)
            throw RestFailure.IllegalArgument("maxConcurrentSearchRequests must be positive");
        var form = SearchForm.Read(request.Parameters);
        // A search that cannot be read refuses them all; one that fails is answered in its place.
        var parts = Parts(request).Select(part => (part.Header, Body: form.Apply(searches.Parse(part.Body)))).ToArray();
        if (parts.Length == 0)
            throw RestFailure.Validation("no requests added");
        var answers = new List<Action<Utf8JsonWriter>>(parts.Length);
        foreach (var (header, body) in parts)
            answers.Add(await OneAsync(header, body, form, cancellationToken));
        return RestResponse.Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("took", (long)time.GetElapsedTime(started).TotalMilliseconds);
            writer.WriteStartArray("responses");
            foreach (var answer in answers)
                answer(writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private async Task<Action<Utf8JsonWriter>> OneAsync(RestParameters header, SearchRequest search, SearchForm form, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        try
        {
            using var targets = searches.Open(header, header.List("index"));
            var result = await searches.RunAsync(targets, search, cancellationToken);
            var took = (long)time.GetElapsedTime(started).TotalMilliseconds;
            return writer =>
            {
                writer.WriteStartObject();
                new SearchJson(form, TypeName).WriteMembers(writer, result, targets.Shards, took);
                writer.WriteNumber("status", 200);
                writer.WriteEndObject();
            };
        }
        catch (StoreFailureException exception)
        {
            return writer => RestErrors.WriteBody(writer, exception.Failure);
        }
    }

    private static IEnumerable<(RestParameters Header, ReadOnlyMemory<byte> Body)> Parts(RestRequest request)
    {
        if (!request.HasBody)
            throw RestFailure.Parse("request body or source parameter is required");
        var rest = request.Body;
        if (rest.Span[^1] != '\n')
            throw RestFailure.IllegalArgument("The msearch request must be terminated by a newline [\\n]");
        while (!rest.IsEmpty)
        {
            var header = Line(ref rest);
            if (rest.IsEmpty && header.Length == 0)
                yield break;
            yield return (Header(header, request.Parameters), Line(ref rest));
        }
    }

    private static RestParameters Header(ReadOnlyMemory<byte> line, RestParameters parameters)
    {
        var values = parameters.Names.Where(name => name is "index" or "ignore_unavailable" or "allow_no_indices" or "expand_wildcards" or "ignore_throttled")
            .ToDictionary(name => name, name => parameters.Text(name)!, StringComparer.Ordinal);
        if (line.Span.Trim((byte)' ').IsEmpty)
            return new RestParameters(values);
        var json = RestJson.Parse(line);
        if (json.ValueKind != JsonValueKind.Object)
            throw RestFailure.IllegalArgument("header of a search must be an object");
        foreach (var part in json.EnumerateObject())
        {
            if (!HeaderNames.Contains(part.Name))
                throw RestFailure.IllegalArgument($"key [{part.Name}] is not supported in the metadata section");
            if (part.Value.ValueKind == JsonValueKind.Null)
                continue;
            values[part.Name == "indices" ? "index" : part.Name] = part.Value.ValueKind switch
            {
                JsonValueKind.Array => string.Join(',', part.Value.EnumerateArray().Select(item => item.ToString())),
                JsonValueKind.True or JsonValueKind.False => part.Value.GetBoolean() ? "true" : "false",
                _ => part.Value.ToString(),
            };
        }

        return new RestParameters(values);
    }

    private static ReadOnlyMemory<byte> Line(ref ReadOnlyMemory<byte> rest)
    {
        var end = rest.Span.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return line.Length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
    }
}
