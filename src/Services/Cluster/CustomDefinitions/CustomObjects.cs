using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.CustomDefinitions;

/// <summary>What the server itself says of custom resources: how many there are, and an object's printer columns.</summary>
public sealed class CustomObjects(IKubernetesClient client)
{
    /// <summary>How many objects of a kind the user may see.</summary>
    public async Task<Result<long>> CountAsync(ResourceType type, CancellationToken cancellationToken)
    {
        var first = await client.ListTableAsync(type, new() { Limit = 1 }, cancellationToken);
        return first.Map(table => table.Rows.Count + (table.RemainingItemCount ?? 0));
    }

    /// <summary>The server's columns and their values for one object, beyond its name and age; empty where it sends none.</summary>
    public async Task<Result<IReadOnlyList<(TableColumn Column, string Value)>>> ColumnsAsync(ResourceRef reference, CancellationToken cancellationToken)
    {
        var request = new ListRequest { Namespace = reference.Namespace, FieldSelector = $"metadata.name={reference.Name}" };
        var table = await client.ListTableAsync(reference.Type, request, cancellationToken);
        return table.Map(found => (IReadOnlyList<(TableColumn, string)>)[.. found.Rows.Take(1).SelectMany(row => found.Columns.Zip(row.Cells, (column, cell) => (column, cell ?? "")).Where(Tells))]);
    }

    private static bool Tells((TableColumn Column, string Value) cell) =>
        cell.Column.Format != "name" && cell.Column.Name is not ("Name" or "Age") && cell.Value.Length > 0 && cell.Value != "<none>";
}
