using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

/// <summary>Reads rows of a server's table; false where the buffer ends within one, as in <see cref="MetadataReader"/>.</summary>
internal sealed class TableRowReader(MetadataPool pool)
{
    private static readonly ObjectMetadata NoMetadata = new MetadataDraft().Build();
    private readonly MetadataReader metadataReader = new(pool);
    private readonly List<string?> cells = [];

    /// <summary>The reader stands at the start of a row.</summary>
    public bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out TableRow? row)
    {
        row = null;
        cells.Clear();
        ObjectMetadata? metadata = null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                // Without metadata (a server that leaves it out), the first cell is the name.
                row = new TableRow { Cells = cells.ToArray(), Metadata = metadata ?? NoMetadata with { Name = cells.Count > 0 ? cells[0] ?? "" : "" } };
                return true;
            }

            if (!TryReadField(ref reader, ref metadata))
                return false;
        }

        return false;
    }

    private bool TryReadField(ref Utf8JsonReader reader, ref ObjectMetadata? metadata)
    {
        if (reader.ValueTextEquals("cells"u8))
            return reader.Read() && TryReadCells(ref reader);
        if (!reader.ValueTextEquals("object"u8))
            return reader.TrySkip();
        return reader.Read() && (reader.TokenType == JsonTokenType.StartObject ? metadataReader.TryReadObject(ref reader, out metadata) : reader.TrySkip());
    }

    private bool TryReadCells(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return reader.TrySkip();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray)
                return true;
            if (!TryReadCell(ref reader))
                return false;
        }

        return false;
    }

    private bool TryReadCell(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                cells.Add(JsonText.Shared(ref reader, pool.Strings));
                return true;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                cells.Add(pool.Strings.Get(reader.ValueSpan));
                return true;
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                if (!JsonDocument.TryParseValue(ref reader, out var document))
                    return false;
                using (document)
                    cells.Add(document.RootElement.GetRawText());
                return true;
            default:
                cells.Add(null);
                return true;
        }
    }
}
