using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Sharing;

namespace Dashboard.Services.Cluster.Lists.Rows;

/// <summary>Makes compact rows out of the server's: texts that repeat are shared, times become points in time. Not for several threads at once.</summary>
internal sealed class RowFactory(ColumnPlan plan, StringPool pool, TimeProvider time)
{
    private readonly Dictionary<string, OwnerReference> owners = [];

    /// <summary>The row, or null where it need not change, as the nodes in <paramref name="lost"/> do not answer.</summary>
    public ResourceRow? Mark(ResourceRow row, IReadOnlySet<string> lost, long revision) =>
        IsOn(lost, row.Cells) == row.NodeLost ? null : row.WithNodeLost(!row.NodeLost, revision);

    public ResourceRow Make(TableRow row, IReadOnlySet<string> lost, long revision, long born)
    {
        var now = time.GetUtcNow();
        var metadata = row.Metadata;
        var cells = new Cell[plan.Kinds.Length];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = i == plan.NameIndex || i >= row.Cells.Count ? Cell.Empty : Pooled(CellReader.Read(plan.Kinds[i], row.Cells[i], now));

        var health = plan.Judge(row, now);
        return new ResourceRow
        {
            Name = metadata.Name,
            Namespace = pool.Get(metadata.Namespace),
            CreatedAt = metadata.CreationTimestamp,
            Cells = cells,
            Labels = pool.Get(metadata.Labels),
            Controller = Shared(metadata.Owners.FirstOrDefault(owner => owner.Controller)),
            Told = health with { Word = pool.Get(health.Word)! },
            NodeLost = IsOn(lost, cells),
            RestartedAt = plan.RestartsIndex >= 0 ? CellReader.RestartedAt(cells[plan.RestartsIndex]) : null,
            Revision = revision,
            Born = born,
        };
    }

    private bool IsOn(IReadOnlySet<string> lost, Cell[] cells) => plan.NodeIndex >= 0 && cells[plan.NodeIndex].Text is { } node && lost.Contains(node);

    private Cell Pooled(Cell cell) => cell with { Text = pool.Get(cell.Text) };

    private OwnerReference? Shared(OwnerReference? owner)
    {
        if (owner is null)
            return null;
        if (owners.TryGetValue(owner.Uid, out var known))
            return known;
        if (owners.Count >= 16_384)
            owners.Clear();
        owners[owner.Uid] = owner;
        return owner;
    }
}
