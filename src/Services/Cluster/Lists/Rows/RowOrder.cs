namespace Dashboard.Services.Cluster.Lists.Rows;

/// <summary>The order of rows where nothing else decides: by name, then by namespace.</summary>
internal sealed class RowOrder : IComparer<ResourceRow>
{
    public static RowOrder Instance { get; } = new();

    public int Compare(ResourceRow? x, ResourceRow? y)
    {
        var byName = NaturalOrder.Compare(x!.Name, y!.Name);
        return byName != 0 ? byName : string.CompareOrdinal(x.Namespace, y.Namespace);
    }
}
