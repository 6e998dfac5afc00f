using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary>Gets documents by their ids.</summary>
internal sealed class GetHandlers(IndexService indices) : RestModule(indices)
{
    private static readonly string[] Parameters =
        ["routing", "parent", "preference", "realtime", "refresh", "stored_fields", "version", "version_type", .. SourceParameter.Names];

    public override void Map(RouteTable routes)
    {
        foreach (var path in new[] { "/{index}/_doc/{id}", "/{index}/{type}/{id}" })
        {
            routes.Add("GET", path, Get, Parameters);
            routes.Add("HEAD", path, Exists, Parameters);
        }

        foreach (var path in new[] { "/{index}/_source/{id}", "/{index}/{type}/{id}/_source" })
        {
            routes.Add("GET", path, GetSource, Parameters);
            routes.Add("HEAD", path, SourceExists, Parameters);
        }
    }

    private Task<RestResponse> Get(RestRequest request, CancellationToken cancellationToken)
    {
        var (index, document) = Find(request);
        var type = request.Parameters.Text("type") ?? "_doc";
        var stored = request.Parameters.List("stored_fields");
        var filter = !SourceMode.IsKept(Engine.Find(index)) ? SourceFilter.None : SourceParameter.Read(request.Parameters) ?? (stored.Count == 0 || stored.Contains("_source") ? SourceFilter.All : SourceFilter.None);
        return Task.FromResult(RestResponse.Json(writer =>
        {
            writer.WriteStartObject();
            DocumentJson.WriteHead(writer, index, type, request.Parameters.Required("id"));
            if (document is null)
                writer.WriteBoolean("found", false);
            else
                DocumentJson.WriteFound(writer, document, filter, stored);
            writer.WriteEndObject();
        }, document is null ? 404 : 200));
    }

    private Task<RestResponse> Exists(RestRequest request, CancellationToken cancellationToken)
    {
        var found = Indices.Names.Resolve(request.Parameters.List("index"), ResolveOptions.Search);
        return Task.FromResult(RestResponse.Empty(found.IsSuccess && Find(request).Document is not null ? 200 : 404));
    }

    private Task<RestResponse> SourceExists(RestRequest request, CancellationToken cancellationToken)
    {
        var found = Indices.Names.Resolve(request.Parameters.List("index"), ResolveOptions.Search);
        var isThere = found.IsSuccess && Find(request) is { Document: not null } known && SourceMode.IsKept(Engine.Find(known.Index));
        return Task.FromResult(RestResponse.Empty(isThere ? 200 : 404));
    }

    private Task<RestResponse> GetSource(RestRequest request, CancellationToken cancellationToken)
    {
        var (index, document) = Find(request);
        if (document is null)
            throw new StoreFailureException(new StoreFailure(404, "resource_not_found_exception",
                $"Document not found [{index}]/[{request.Parameters.Text("type") ?? TypeName(index)}]/[{request.Parameters.Required("id")}]"));
        if (!SourceMode.IsKept(Engine.Find(index)))
            throw new StoreFailureException(new StoreFailure(404, "resource_not_found_exception",
                $"Source not found [{index}]/[{request.Parameters.Text("type") ?? TypeName(index)}]/[{request.Parameters.Required("id")}]"));
        var filter = SourceParameter.Read(request.Parameters) ?? SourceFilter.All;
        return Task.FromResult(RestResponse.Json(writer =>
        {
            if (filter.IsWhole || !filter.Enabled)
                writer.WriteRawValue(document.Source.Span, skipInputValidation: true);
            else
                SourceSelection.Write(writer, document.Source, filter);
        }));
    }

    private (string Index, StoredDocument? Document) Find(RestRequest request)
    {
        var name = request.Parameters.Required("index");
        var found = Indices.Names.Resolve([name], ResolveOptions.Search).OrAnswer();
        if (found.Count != 1)
            throw RestFailure.IllegalArgument(
                $"Alias [{name}] has more than one index associated with it [{string.Join(", ", found.Select(index => index.Name))}], can't execute a single index op");
        var document = Engine.Get(found[0].Name, request.Parameters.Required("id")).OrAnswer();
        CheckVersion(request, found[0].Name, document);
        var isOther = request.Parameters.Text("type") is { } type && type != "_doc" && type != TypeName(found[0].Name);
        return (found[0].Name, !isOther && FitsRouting(found[0].Index, document, request.Parameters.Text("routing")) ? document : null);
    }

    private static void CheckVersion(RestRequest request, string index, StoredDocument? document)
    {
        if (document is null || request.Parameters.Number("version") is not { } version)
            return;
        var isFit = VersionTypes.Read(request.Parameters.Text("version_type")) == VersionType.ExternalOrEqual
            ? document.Identity.Version <= version : document.Identity.Version == version;
        if (!isFit)
            throw new StoreFailureException(new StoreFailure(409, "version_conflict_engine_exception",
                $"[{document.Identity.Id}]: version conflict, current version [{document.Identity.Version}] is different than the one provided [{version}]") { Index = index });
    }

    /// <summary>Where an index has several shards in name, a document is found only by the routing that it was written with.</summary>
    internal static bool FitsRouting(LogIndex index, StoredDocument? document, string? routing)
        => document is null || IndexSettings.Shards(index) == 1 || document.Identity.Routing == routing
            || ShardNumber.Of(document.Identity.Routing ?? document.Identity.Id, index) == ShardNumber.Of(routing ?? document.Identity.Id, index);
}
