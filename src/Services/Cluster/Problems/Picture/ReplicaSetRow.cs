namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>A replica set by its table row: a deployment's version, with what it ran.</summary>
internal sealed record ReplicaSetRow
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    public required string Uid { get; init; }

    public OwnerReference? Owner { get; init; }

    public required int Desired { get; init; }

    public required int Ready { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required IReadOnlyList<string> Containers { get; init; }

    /// <summary>In the order of the containers.</summary>
    public required IReadOnlyList<string> Images { get; init; }

    public static ReplicaSetRow Read(TableRow row, IReadOnlyList<TableColumn> columns) => new()
    {
        Namespace = row.Metadata.Namespace ?? "",
        Name = row.Metadata.Name,
        Uid = row.Metadata.Uid,
        Owner = row.Metadata.Owners.FirstOrDefault(owner => owner.Controller),
        Desired = Number(row, columns, "Desired"),
        Ready = Number(row, columns, "Ready"),
        Created = row.Metadata.CreationTimestamp ?? DateTimeOffset.UnixEpoch,
        Containers = Split(PodRowReader.Cell(row, columns, "Containers")),
        Images = Split(PodRowReader.Cell(row, columns, "Images")),
    };

    public string? ImageOf(string container)
    {
        for (var i = 0; i < Containers.Count && i < Images.Count; i++)
        {
            if (Containers[i] == container)
                return Images[i];
        }

        return null;
    }

    private static int Number(TableRow row, IReadOnlyList<TableColumn> columns, string name) =>
        int.TryParse(PodRowReader.Cell(row, columns, name), System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static string[] Split(string? cell) => cell is null or "" ? [] : cell.Split(',');
}
