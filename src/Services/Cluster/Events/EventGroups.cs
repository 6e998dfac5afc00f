namespace Dashboard.Services.Cluster.Events;

/// <summary>Puts events that say the same of the same object into one line, newest line first.</summary>
internal static class EventGroups
{
    public static IReadOnlyList<EventGroup> Of(IEnumerable<ClusterEvent> events, ApiCatalog? catalog)
    {
        var types = new Dictionary<(string ApiVersion, string Kind), ApiResource?>();
        return
        [
            .. events.GroupBy(KeyOf)
                .Select(group => Group(group, kind => Resource(kind, types, catalog)))
                .OrderByDescending(group => group.Last)
                .ThenBy(group => group.Key, StringComparer.Ordinal),
        ];
    }

    private static (string?, string, string, string, string, int) KeyOf(ClusterEvent it) =>
        (it.ObjectNamespace, it.ObjectKind, it.ObjectName, it.Type, it.Reason, it.Wording);

    private static EventGroup Group(IEnumerable<ClusterEvent> events, Func<(string, string), ApiResource?> resource)
    {
        ClusterEvent? latest = null;
        var first = DateTimeOffset.MaxValue;
        var count = 0;
        foreach (var it in events)
        {
            if (latest is null || it.Last > latest.Last)
                latest = it;
            if (it.First < first)
                first = it.First;
            count += it.Count;
        }

        return new EventGroup
        {
            Key = $"{latest!.ObjectNamespace}/{latest.ObjectKind}/{latest.ObjectName}/{latest.Reason}/{latest.Wording}",
            Latest = latest,
            Object = resource((latest.ObjectApiVersion, latest.ObjectKind)) is { } found && latest.ObjectName.Length > 0
                ? new ResourceRef(found.Type, found.Namespaced ? latest.ObjectNamespace : null, latest.ObjectName)
                : null,
            Count = count,
            First = first,
            Last = latest.Last,
        };
    }

    private static ApiResource? Resource((string ApiVersion, string Kind) key, Dictionary<(string, string), ApiResource?> known, ApiCatalog? catalog)
    {
        if (!known.TryGetValue(key, out var found))
            known[key] = found = catalog?.FindKind(key.ApiVersion.Length == 0 ? "v1" : key.ApiVersion, key.Kind);
        return found;
    }
}
