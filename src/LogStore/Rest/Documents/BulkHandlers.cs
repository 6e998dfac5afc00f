using System.Text.Json;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary><c>_bulk</c>: many writes in one request, each answered in its place.</summary>
internal sealed class BulkHandlers(IndexService indices, TimeProvider time) : RestModule(indices)
{
    private static readonly string[] Parameters =
        ["wait_for_active_shards", "refresh", "routing", "timeout", "type", "pipeline", "require_alias", .. SourceParameter.Names];

    public override void Map(RouteTable routes)
    {
        foreach (var method in new[] { "PUT", "POST" })
        {
            routes.Add(method, "/_bulk", BulkAsync, Parameters);
            routes.Add(method, "/{index}/_bulk", BulkAsync, Parameters);
            routes.Add(method, "/{index}/{type}/_bulk", BulkAsync, Parameters);
        }
    }

    private async Task<RestResponse> BulkAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var parameters = request.Parameters;
        WriteParameters.RefusePipeline(parameters);
        var parser = new BulkParser(parameters.Text("index"), parameters.Text("type"), parameters.Text("routing"), parameters.Flag("require_alias", false));
        var items = parser.Parse(request.Body);
        var outcomes = new BulkOutcome[items.Count];
        var groups = items.Select((item, place) => (item, place)).GroupBy(pair => (pair.item.Index, pair.item.RequireAlias));
        await Task.WhenAll(groups.Select(group => WriteAsync(group.Key.Index, group.Key.RequireAlias, [.. group], outcomes, cancellationToken)));
        var refreshed = WriteParameters.ForcesRefresh(parameters);
        var filter = SourceParameter.Read(parameters);
        return RestResponse.Json(writer => Write(writer, items, outcomes, (long)time.GetElapsedTime(started).TotalMilliseconds, refreshed, filter));
    }

    private async Task WriteAsync(
        string name, bool requireAlias, IReadOnlyList<(BulkItem Item, int Place)> group, BulkOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var found = await Indices.ForWriteAsync(name, requireAlias, cancellationToken);
        if (!found.TryGet(out var index, out var failure))
        {
            foreach (var (_, place) in group)
                outcomes[place] = new BulkOutcome(null, default, failure);
            return;
        }

        await RememberTypeAsync(index.Name, group[0].Item.Type, cancellationToken);
        var sound = group.Where(pair => pair.Item.Failure is null).ToArray();
        foreach (var (item, place) in group.Where(pair => pair.Item.Failure is not null))
            outcomes[place] = new BulkOutcome(index, default, item.Failure);
        if (sound.Length == 0)
            return;
        var written = await Engine.WriteAsync(index.Name, [.. sound.Select(pair => pair.Item.Operation)], cancellationToken);
        for (var i = 0; i < sound.Length; i++)
            outcomes[sound[i].Place] = written.IsSuccess
                ? new BulkOutcome(index, written.Value[i], written.Value[i].Failure)
                : new BulkOutcome(index, default, written.Failure);
    }

    private void Write(Utf8JsonWriter writer, IReadOnlyList<BulkItem> items, BulkOutcome[] outcomes, long took, bool refreshed, SourceFilter? filter)
    {
        writer.WriteStartObject();
        writer.WriteNumber("took", took);
        writer.WriteBoolean("errors", outcomes.Any(outcome => outcome.Failure is not null));
        writer.WriteStartArray("items");
        for (var i = 0; i < items.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteStartObject(items[i].Action);
            WriteItem(writer, items[i], outcomes[i], refreshed, filter);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteItem(Utf8JsonWriter writer, BulkItem item, BulkOutcome outcome, bool refreshed, SourceFilter? filter)
    {
        var type = item.Type ?? (outcome.Index is null ? "_doc" : TypeName(outcome.Index.Name));
        if (outcome.Failure is { } failure)
        {
            writer.WriteString("_index", outcome.Index?.Name ?? item.Index);
            writer.WriteString("_type", type);
            writer.WriteString("_id", item.Operation.Id ?? outcome.Written.Id);
            writer.WriteNumber("status", failure.Status);
            writer.WritePropertyName("error");
            RestErrors.WriteObject(writer, failure);
            return;
        }

        WriteResponse.WriteMembers(writer, outcome.Index!, type, outcome.Written, refreshed);
        if (item.Action == "update" && (item.Source ?? filter) is { Enabled: true } shown)
            DocumentJson.WriteUpdated(writer, Engine, outcome.Index!.Name, outcome.Written, shown);
        writer.WriteNumber("status", WriteResponse.Status(outcome.Written));
    }
}
