namespace Dashboard.Services.Cluster.Lists.Filters;

/// <summary>
/// Which fields are compared here, by the rows that are there already, and which are left to the server's field selectors (that know few
/// fields a kind, and refuse others with a message).
/// </summary>
public static class FieldSupport
{
    /// <summary>The server's column that shows the field; null where none does. The metadata's name and namespace need none.</summary>
    public static string? ColumnOf(ResourceType type, string path) => (type.QualifiedName, path) switch
    {
        ("pods", "spec.nodeName") => "Node",
        ("pods", "status.podIP") => "IP",
        ("events", "type") => "Type",
        ("events", "reason") => "Reason",
        ("secrets", "type") => "Type",
        _ => null,
    };

    public static bool IsLocal(ResourceType type, FieldTerm term) =>
        term.Column is not null || term.Path is "metadata.name" or "metadata.namespace" || ColumnOf(type, term.Path) is not null;

    /// <summary>What is to be asked of the server, in its own grammar; null for nothing. Terms of several values cannot be asked: <paramref name="unable"/> names them.</summary>
    public static string? ServerSelector(ResourceType type, RowFilter filter, out IReadOnlyList<FieldTerm> unable)
    {
        var remote = filter.Fields.Where(term => !IsLocal(type, term)).ToList();
        unable = [.. remote.Where(term => term.Values.Count != 1 && !term.Excluded)];
        var parts = remote.Where(term => term.Excluded || term.Values.Count == 1)
            .SelectMany(term => term.Values.Select(value => $"{term.Path}{(term.Excluded ? "!=" : "=")}{value}"))
            .Order(StringComparer.Ordinal).ToList();
        return parts.Count == 0 ? null : string.Join(',', parts);
    }

    /// <summary>Fields to offer while one types.</summary>
    public static IReadOnlyList<string> Known(ResourceType type) => type.QualifiedName switch
    {
        "pods" => ["metadata.name", "metadata.namespace", "spec.nodeName", "status.podIP", "status.phase", "spec.restartPolicy", "spec.schedulerName", "spec.serviceAccountName"],
        "events" => ["metadata.name", "metadata.namespace", "type", "reason", "involvedObject.kind", "involvedObject.name", "involvedObject.namespace"],
        "secrets" => ["metadata.name", "metadata.namespace", "type"],
        "nodes" => ["metadata.name", "spec.unschedulable"],
        "namespaces" => ["metadata.name", "status.phase"],
        "jobs.batch" => ["metadata.name", "metadata.namespace", "status.successful"],
        "replicasets.apps" => ["metadata.name", "metadata.namespace", "status.replicas"],
        _ => ["metadata.name", "metadata.namespace"],
    };
}
