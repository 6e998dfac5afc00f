namespace Dashboard.Services.Cluster.Kubernetes.Reading;

/// <summary>What a list says beside its items.</summary>
internal sealed class ListHead
{
    public string Kind { get; set; } = "";

    public string ApiVersion { get; set; } = "";

    public string ResourceVersion { get; set; } = "";

    public string? Continue { get; set; }

    public long? RemainingItemCount { get; set; }

    public IReadOnlyList<TableColumn> Columns { get; set; } = [];
}
