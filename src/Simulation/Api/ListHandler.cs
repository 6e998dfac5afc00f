using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;
using Dashboard.Simulation.Tables;

namespace Dashboard.Simulation.Api;

/// <summary>Answers lists: whole, as tables or as metadata, in pages.</summary>
internal sealed class ListHandler(ObjectStore store, Agenda agenda, ContinueTokens tokens, MetricsSource metrics)
{
    private const string TooOld = "The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.";

    public Task HandleAsync(ApiRequest request)
    {
        var representation = Negotiation.Of(request.Http.Request);
        var include = IncludeObject.Of(request, representation);
        var page = Page(request);
        return Answer.JsonAsync(request.Http, 200, writer => Write(writer, request.Resource, page, representation, include));
    }

    public ListPage Page(ApiRequest request)
    {
        var selection = Selection.Of(request);
        var limit = request.QueryInteger("limit") ?? 0;
        var token = request.Query("continue");
        var version = ResourceVersions.Read(request.Query("resourceVersion"));
        ResourceVersions.CheckMatch(request);
        if (token is not null && version is > 0)
            throw Errors.BadRequest("specifying resource version is not allowed when using continue");

        StoredObject[] all;
        long listed;
        var start = "";
        lock (store.Gate)
        {
            if (version > store.Version)
                throw ResourceVersions.TooLarge(version.Value, store.Version);
            if (request.Query("resourceVersionMatch") == "Exact" && version != store.Version)
                throw Errors.Expired("The resourceVersion for the provided list is too old.");
            (all, listed, start) = request.Resource.IsMetrics ? (metrics.All(request.Resource), store.Version, "") : token is null ? (store.Of(request.Resource.Storage).Snapshot(null), store.Version, "") : Continue(request, token);
            if (limit > 0 && token is null && version != 0 && !request.Resource.IsMetrics)
                tokens.Keep(request.Resource.Storage, listed, all);
        }

        return Cut(all, selection, version == 0 ? 0 : limit, listed, start);
    }

    private static ListPage Cut(StoredObject[] all, Selection selection, long limit, long version, string start)
    {
        var items = new List<StoredObject>();
        var remaining = 0;
        foreach (var item in all)
        {
            if ((start.Length > 0 && string.CompareOrdinal(item.Key.Path, start) <= 0) || !selection.Matches(item))
                continue;
            if (limit > 0 && items.Count >= limit)
                remaining++;
            else
                items.Add(item);
        }

        var next = remaining > 0 ? ContinueTokens.Make(version, items[^1].Key.Path) : null;
        return new ListPage(items, version, next, remaining > 0 && !selection.HasSelectors ? remaining : null);
    }

    private (StoredObject[] All, long Version, string Start) Continue(ApiRequest request, string token)
    {
        var (version, start) = ContinueTokens.Read(token);
        var storage = request.Resource.Storage;
        if (version < 0)
        {
            var now = store.Of(storage).Snapshot(null);
            tokens.Keep(storage, store.Version, now);
            return (now, store.Version, start);
        }

        if (tokens.Find(storage, version) is { } kept)
            return (kept, version, start);
        var expired = Errors.Expired(TooOld);
        expired.Status["metadata"] = new JsonObject { ["continue"] = ContinueTokens.Make(-1, start) };
        throw expired;
    }

    private void Write(Utf8JsonWriter writer, Resource resource, ListPage page, Representation representation, IncludeObject include)
    {
        writer.WriteStartObject();
        switch (representation)
        {
            case Representation.Table:
                ObjectWriter.Type(writer, "Table", "meta.k8s.io/v1");
                ListMetadata(writer, page);
                TablePrinter.WriteColumns(writer, resource);
                TablePrinter.WriteRows(writer, resource, page.Items, include, agenda.Now);
                break;
            case Representation.Metadata:
                ObjectWriter.Type(writer, "PartialObjectMetadataList", "meta.k8s.io/v1");
                ListMetadata(writer, page);
                Items(writer, page, item => ObjectWriter.Metadata(writer, item));
                break;
            default:
                ObjectWriter.Type(writer, $"{resource.Kind}List", resource.GroupVersion);
                ListMetadata(writer, page);
                Items(writer, page, item => ObjectWriter.Full(writer, resource, item, inList: true));
                break;
        }

        writer.WriteEndObject();
    }

    private static void Items(Utf8JsonWriter writer, ListPage page, Action<StoredObject> write)
    {
        writer.WriteStartArray("items"u8);
        foreach (var item in page.Items)
            write(item);
        writer.WriteEndArray();
    }

    private static void ListMetadata(Utf8JsonWriter writer, ListPage page)
    {
        writer.WriteStartObject("metadata"u8);
        writer.WriteString("resourceVersion"u8, page.Version.ToString(CultureInfo.InvariantCulture));
        if (page.Continue is not null)
            writer.WriteString("continue"u8, page.Continue);
        if (page.Remaining is { } remaining)
            writer.WriteNumber("remainingItemCount"u8, remaining);
        writer.WriteEndObject();
    }
}
