using System.Text.Json;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary><c>_mget</c>: several documents by their ids, each answered in its place.</summary>
internal sealed class MultiGetHandlers(IndexService indices) : RestModule(indices)
{
    private static readonly string[] Parameters = ["stored_fields", "preference", "realtime", "refresh", "routing", .. SourceParameter.Names];

    public override void Map(RouteTable routes)
    {
        foreach (var path in new[] { "/_mget", "/{index}/_mget", "/{index}/{type}/_mget" })
        {
            routes.Add("GET", path, Get, Parameters);
            routes.Add("POST", path, Get, Parameters);
        }
    }

    private Task<RestResponse> Get(RestRequest request, CancellationToken cancellationToken)
    {
        var items = Items(request.RequiredJsonObject()).Select(item => MultiGetItem.Read(item, request.Parameters)).ToArray();
        if (items.Length == 0)
            throw RestFailure.Validation("no documents to get");
        var problems = items.SelectMany((item, place) => item.Problems(place)).ToArray();
        if (problems.Length > 0)
            throw RestFailure.Validation(problems);
        return Task.FromResult(RestResponse.Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("docs");
            foreach (var item in items)
            {
                writer.WriteStartObject();
                Write(writer, item);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }));
    }

    private static IEnumerable<JsonElement> Items(JsonElement body)
    {
        foreach (var part in body.EnumerateObject())
        {
            if (part.Name is not ("docs" or "ids"))
                throw RestFailure.Parse($"unknown key [{part.Name}] for a {RestJson.TokenName(part.Value)}, expected [docs] or [ids]");
            if (part.Value.ValueKind != JsonValueKind.Array)
                throw RestFailure.Parse($"unexpected token [{RestJson.TokenName(part.Value)}], expected [START_ARRAY]");
            foreach (var item in part.Value.EnumerateArray())
                yield return item;
        }
    }

    private void Write(Utf8JsonWriter writer, MultiGetItem item)
    {
        var found = Indices.Names.Resolve([item.Index!], ResolveOptions.Search);
        if (!found.TryGet(out var indices, out var failure) || indices.Count != 1)
        {
            DocumentJson.WriteHead(writer, item.Index!, item.Type, item.Id!);
            writer.WritePropertyName("error");
            RestErrors.WriteWithRoot(writer, failure ?? StoreFailure.IllegalArgument(
                $"Alias [{item.Index}] has more than one index associated with it [{string.Join(", ", indices!.Select(index => index.Name))}], can't execute a single index op"));
            return;
        }

        var name = indices[0].Name;
        var type = TypeName(name);
        var document = Engine.Get(name, item.Id!).OrAnswer();
        if (!GetHandlers.FitsRouting(indices[0].Index, document, item.Routing) || (item.Type is not (null or "_doc") && item.Type != type))
            document = null;
        DocumentJson.WriteHead(writer, name, document is null && indices[0].Index.Mapping.Count == 0 ? item.Type : item.Type ?? type, item.Id!);
        if (document is null)
            writer.WriteBoolean("found", false);
        else
            DocumentJson.WriteFound(writer, document, item.Source ?? (item.StoredFields.Count == 0 || item.StoredFields.Contains("_source") ? SourceFilter.All : SourceFilter.None), item.StoredFields);
    }
}
