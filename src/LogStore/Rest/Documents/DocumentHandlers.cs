using System.Text;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary>Writes and deletes single documents.</summary>
internal sealed class DocumentHandlers(IndexService indices) : RestModule(indices)
{
    private const int LongestId = 512;

    public override void Map(RouteTable routes)
    {
        routes.Add("POST", "/{index}/_doc", (request, cancellationToken) => IndexAsync(request, cancellationToken), WriteParameters.Names);
        routes.Add("POST", "/{index}/{type}", (request, cancellationToken) => IndexAsync(request, cancellationToken), WriteParameters.Names);
        foreach (var method in new[] { "PUT", "POST" })
        {
            routes.Add(method, "/{index}/_doc/{id}", IndexAsync, WriteParameters.Names);
            routes.Add(method, "/{index}/_create/{id}", CreateAsync, WriteParameters.Names);
            routes.Add(method, "/{index}/{type}/{id}", IndexAsync, WriteParameters.Names);
            routes.Add(method, "/{index}/{type}/{id}/_create", CreateAsync, WriteParameters.Names);
        }

        routes.Add("DELETE", "/{index}/_doc/{id}", DeleteAsync, WriteParameters.Names);
        routes.Add("DELETE", "/{index}/{type}/{id}", DeleteAsync, WriteParameters.Names);
        string[] updating = [.. WriteParameters.Names, .. SourceParameter.Names, "retry_on_conflict", "lang"];
        routes.Add("POST", "/{index}/_update/{id}", UpdateAsync, updating);
        routes.Add("POST", "/{index}/{type}/{id}/_update", UpdateAsync, updating);
    }

    private Task<RestResponse> IndexAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var kind = request.Parameters.Text("op_type") switch
        {
            null or "index" => WriteKind.Index,
            "create" => WriteKind.Create,
            var other => throw RestFailure.IllegalArgument($"opType must be 'create' or 'index', found: [{other}]"),
        };
        return WriteAsync(request, kind, cancellationToken);
    }

    private Task<RestResponse> CreateAsync(RestRequest request, CancellationToken cancellationToken) => WriteAsync(request, WriteKind.Create, cancellationToken);

    private async Task<RestResponse> WriteAsync(RestRequest request, WriteKind kind, CancellationToken cancellationToken)
    {
        if (!request.HasBody)
            throw RestFailure.Validation("source is missing");
        WriteParameters.RefusePipeline(request.Parameters);
        var operation = Operation(request, kind, null) with { Source = request.Body };
        if (kind == WriteKind.Create && operation.VersionType != VersionType.Internal && operation.Id is not null)
            throw RestFailure.Validation("create operations only support internal versioning. use index instead");
        var (index, outcome) = await WriteAsync(request, operation, cancellationToken);
        return Response(request, index, outcome);
    }

    private async Task<RestResponse> DeleteAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var operation = Operation(request, WriteKind.Delete, request.Parameters.Required("id"));
        var (index, outcome) = await WriteAsync(request, operation, cancellationToken);
        return Response(request, index, outcome);
    }

    private async Task<RestResponse> UpdateAsync(RestRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasBody)
            throw RestFailure.Validation("script or doc is missing");
        if (request.Parameters.Has("version") || request.Parameters.Has("version_type"))
            throw RestFailure.Validation("internal versioning can not be used for optimistic concurrency control. Please use `if_seq_no` and `if_primary_term` instead");
        var body = UpdateBody.Read(request.Body, null);
        var operation = body.Apply(Operation(request, WriteKind.Update, request.Parameters.Required("id")));
        var (index, outcome) = await WriteAsync(request, operation, cancellationToken);
        return Response(request, index, outcome, body.Source ?? SourceParameter.Read(request.Parameters));
    }

    private static WriteOperation Operation(RestRequest request, WriteKind kind, string? id)
    {
        var parameters = request.Parameters;
        var operation = new WriteOperation
        {
            Kind = kind,
            Id = id ?? parameters.Text("id"),
            Routing = parameters.Text("routing") ?? parameters.Text("parent"),
            IfSequenceNumber = parameters.Number("if_seq_no"),
            IfPrimaryTerm = parameters.Number("if_primary_term"),
            Version = parameters.Number("version"),
            VersionType = VersionTypes.Read(parameters.Text("version_type")),
        };
        if (operation.Id is { } text && Encoding.UTF8.GetByteCount(text) is > LongestId and var bytes)
            throw RestFailure.Validation($"id is too long, must be no longer than {LongestId} bytes but was: {bytes}");
        if (operation.Version is not null && operation.VersionType == VersionType.Internal)
            throw RestFailure.Validation("internal versioning can not be used for optimistic concurrency control. Please use `if_seq_no` and `if_primary_term` instead");
        return operation;
    }

    private async Task<(LogIndex Index, WriteOutcome Outcome)> WriteAsync(RestRequest request, WriteOperation operation, CancellationToken cancellationToken)
    {
        var name = request.Parameters.Required("index");
        if (RestFailure.OfType(request.Parameters.Text("type")) is { } refused)
            throw new StoreFailureException(refused);
        var index = (await Indices.ForWriteAsync(name, request.Parameters.Flag("require_alias", false), cancellationToken)).OrAnswer();
        await RememberTypeAsync(index.Name, request.Parameters.Text("type"), cancellationToken);
        if (operation.Kind == WriteKind.Update)
            RequireDocument(index, operation);
        var outcome = (await Engine.WriteAsync(index.Name, [operation], cancellationToken)).OrAnswer()[0];
        return outcome.Failure is { } failure ? throw new StoreFailureException(WriteResponse.OnIndex(failure, index)) : (index, outcome);
    }

    /// <summary>An update of a document that another routing leads to finds none.</summary>
    private void RequireDocument(LogIndex index, WriteOperation operation)
    {
        if (operation.DocAsUpsert || !operation.Upsert.IsEmpty || operation.Id is not { } id || !Engine.Get(index.Name, id).TryGet(out var document, out _))
            return;
        if (document is null || !GetHandlers.FitsRouting(index, document, operation.Routing))
            throw new StoreFailureException(new StoreFailure(404, "document_missing_exception", $"[_doc][{id}]: document missing") { Index = index.Name });
    }

    private RestResponse Response(RestRequest request, LogIndex index, WriteOutcome outcome, SourceFilter? shown = null)
    {
        var refreshed = WriteParameters.ForcesRefresh(request.Parameters) && outcome.Result != WriteResult.Noop;
        return RestResponse.Json(writer =>
        {
            writer.WriteStartObject();
            WriteResponse.WriteMembers(writer, index, request.Parameters.Text("type") ?? TypeName(index.Name), outcome, refreshed);
            if (shown is { Enabled: true })
                DocumentJson.WriteUpdated(writer, Engine, index.Name, outcome, shown);
            writer.WriteEndObject();
        }, WriteResponse.Status(outcome));
    }
}
