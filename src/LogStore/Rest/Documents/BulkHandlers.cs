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
            foreach (var type in RouteTable.Types)
                routes.Add(method, $"/{{index}}/{type}/_bulk", BulkAsync, Parameters);
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
        var groups = Enumerable.Range(0, items.Count).GroupBy(place => (items[place].Index, items[place].RequireAlias));
        await Task.WhenAll(groups.Select(group => WriteAsync(group.Key.Index, group.Key.RequireAlias, items, [.. group], outcomes, cancellationToken)));
        // Bulks are megabytes, and what they hold is written or refused by now.
        request.BodyBuffer?.Dispose();
        var refreshed = WriteParameters.ForcesRefresh(parameters);
        var filter = SourceParameter.Read(parameters);
        return RestResponse.Json((writer, wanted) => Write(writer, wanted, items, outcomes, (long)time.GetElapsedTime(started).TotalMilliseconds, refreshed, filter));
    }

    private async Task WriteAsync(
        string name, bool requireAlias, IReadOnlyList<BulkItem> items, int[] places, BulkOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var found = await Indices.ForWriteAsync(name, requireAlias, cancellationToken);
        if (!found.TryGet(out var index, out var failure))
        {
            foreach (var place in places)
                outcomes[place] = new BulkOutcome(null, default, failure);
            return;
        }

        foreach (var place in places)
            outcomes[place] = new BulkOutcome(index, default, items[place].Failure ?? RestFailure.OfType(items[place].Type));
        var sound = Array.FindAll(places, place => outcomes[place].Failure is null);
        if (sound.Length == 0)
            return;
        await RememberTypeAsync(index.Name, items[sound[0]].Type, cancellationToken);
        var written = await Engine.WriteAsync(index.Name, new BulkOperations(items, sound), cancellationToken);
        for (var i = 0; i < sound.Length; i++)
            outcomes[sound[i]] = written.IsSuccess
                ? new BulkOutcome(index, written.Value[i], written.Value[i].Failure is { } refused ? WriteResponse.OnIndex(refused, index) : null)
                : new BulkOutcome(index, default, written.Failure);
    }

    private void Write(Utf8JsonWriter writer, FilterPath? wanted, IReadOnlyList<BulkItem> items, BulkOutcome[] outcomes, long took, bool refreshed, SourceFilter? filter)
    {
        writer.WriteStartObject();
        writer.WriteNumber("took", took);
        writer.WriteBoolean("errors", outcomes.Any(outcome => outcome.Failure is not null));
        writer.WriteStartArray("items");
        // Agents mostly ask whether there were errors and for nothing else.
        for (var i = 0; i < items.Count && wanted?.MayKeep("items") != false; i++)
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
