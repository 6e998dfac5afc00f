using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Dashboard.Services.Cluster.Kubernetes.Transport;

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

/// <summary>Table rows; of an API server without tables, rows with the little that any object has.</summary>
internal sealed class TableItems : ItemReader<TableRow>
{
    private readonly MetadataPool pool = new();
    private readonly TableRowReader rows;
    private readonly MetadataReader objects;

    public TableItems()
    {
        rows = new TableRowReader(pool);
        objects = new MetadataReader(pool);
    }

    public override string Accept => MediaTypes.Table;

    public override bool AsTable => true;

    public override bool WithoutManagedFields => true;

    public override IReadOnlyList<TableColumn> ColumnsOfPlainList { get; } =
    [
        new("Name", "string", "name", "Name of the object.", 0),
        new("Created At", "date", "", "When the object was created.", 0),
    ];

    public override bool TryRead(ref Utf8JsonReader reader, ListHead head, bool isRow, [MaybeNullWhen(false)] out TableRow item)
    {
        if (isRow)
            return rows.TryRead(ref reader, out item);
        item = null;
        if (!objects.TryReadObject(ref reader, out var metadata))
            return false;
        item = new TableRow { Cells = [metadata.Name, metadata.CreationTimestamp?.UtcDateTime.ToString("s") + "Z"], Metadata = metadata };
        return true;
    }

    public override string ResourceVersionOf(TableRow item) => item.Metadata.ResourceVersion;
}
