using Dashboard.Services.Cluster.Lists.Rows;

namespace Dashboard.Services.Cluster.Lists.Columns;

/// <summary>What the cells below a server's column mean, by its type and by the names that Kubernetes' own tables use.</summary>
internal static class CellKinds
{
    public static CellKind Of(TableColumn column) => column.Name switch
    {
        "Restarts" => CellKind.Restarts,
        "Ready" or "Completions" when column.Type == "string" => CellKind.Ratio,
        "Last Schedule" or "Last Seen" or "First Seen" => CellKind.Moment,
        "Duration" => CellKind.Duration,
        "Up-to-date" or "Desired" or "Current" => CellKind.Number,
        "Available" when column.Format.Length == 0 && column.Type == "string" && !column.Description.Contains("condition", StringComparison.OrdinalIgnoreCase) => CellKind.Number,
        "Capacity" => CellKind.Quantity,
        _ => column.Type switch
        {
            "integer" or "number" => CellKind.Number,
            "date" => CellKind.Moment,
            _ => CellKind.Text,
        },
    };

    /// <summary>Kinds whose use of CPU and memory metrics.k8s.io tells.</summary>
    public static bool HasUsage(ResourceType type) => type.QualifiedName is "pods" or "nodes";
}
