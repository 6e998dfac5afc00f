using System.Globalization;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>Reads a pod's row of the server's table.</summary>
internal static class PodRowReader
{
    public static PodRow Read(TableRow row, IReadOnlyList<TableColumn> columns, DateTimeOffset now)
    {
        var (ready, containers) = Fraction(Cell(row, columns, "Ready"));
        var (restarts, ago) = Restarts(Cell(row, columns, "Restarts"));
        var node = Cell(row, columns, "Node");
        return new PodRow
        {
            Namespace = string.Intern(row.Metadata.Namespace ?? ""),
            Name = row.Metadata.Name,
            Uid = row.Metadata.Uid,
            ResourceVersion = row.Metadata.ResourceVersion,
            Owner = row.Metadata.Owners.FirstOrDefault(owner => owner.Controller),
            Ready = ready,
            Containers = containers,
            Status = string.Intern(Cell(row, columns, "Status") ?? "Unknown"),
            Restarts = restarts,
            LastRestart = ago is { } span ? now - span : null,
            Node = node is null or "<none>" or "" ? null : string.Intern(node),
            Created = row.Metadata.CreationTimestamp ?? now,
            Deleting = row.Metadata.DeletionTimestamp,
        };
    }

    public static string? Cell(TableRow row, IReadOnlyList<TableColumn> columns, string name)
    {
        for (var i = 0; i < columns.Count && i < row.Cells.Count; i++)
        {
            if (columns[i].Name == name)
                return row.Cells[i];
        }

        return null;
    }

    /// <summary><c>8 (5m33s ago)</c>, or the number alone.</summary>
    internal static (int Count, TimeSpan? Ago) Restarts(string? cell)
    {
        if (cell is null)
            return (0, null);
        var space = cell.IndexOf(' ', StringComparison.Ordinal);
        var count = int.TryParse(space < 0 ? cell : cell[..space], CultureInfo.InvariantCulture, out var number) ? number : 0;
        var open = cell.IndexOf('(', StringComparison.Ordinal);
        var end = cell.IndexOf(" ago", StringComparison.Ordinal);
        return (count, open >= 0 && end > open ? AgeText.Parse(cell.AsSpan(open + 1, end - open - 1)) : null);
    }

    private static (int, int) Fraction(string? cell)
    {
        var slash = cell?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        return slash > 0
            && int.TryParse(cell.AsSpan(0, slash), CultureInfo.InvariantCulture, out var ready)
            && int.TryParse(cell.AsSpan(slash + 1), CultureInfo.InvariantCulture, out var all)
                ? (ready, all)
                : (0, 0);
    }
}
