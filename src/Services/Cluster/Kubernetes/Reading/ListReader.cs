using System.Buffers;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

/// <summary>
/// Reads a list as it comes, item by item, so that neither its text nor a document of it is ever whole in memory. Malformed JSON throws
/// <see cref="JsonException"/>.
/// </summary>
internal sealed class ListReader<T>(ItemReader<T> items, List<T> target)
{
    private const int FirstBuffer = 256 * 1024;
    private const int LargestBuffer = 64 * 1024 * 1024;
    private readonly ManagedFieldsFilter? filter = items.WithoutManagedFields ? new() : null;
    private bool inItems;
    private bool itemsAreRows;
    private bool finished;

    public ListHead Head { get; } = new();

    public async Task ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var state = new JsonReaderState();
            var length = 0;
            while (!finished)
            {
                var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
                length = filter?.Filter(buffer.AsSpan(0, length + read)) ?? length + read;
                if (read == 0)
                    filter?.Finish(length);
                var used = Parse(buffer.AsSpan(0, filter?.Clean ?? length), read == 0, ref state);
                if (read == 0 && !finished)
                    throw new JsonException("The list ended before its end.");
                buffer.AsSpan(used, length - used).CopyTo(buffer);
                length -= used;
                filter?.Consumed(used);
                if (length == buffer.Length)
                    buffer = Grow(buffer);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        if (buffer.Length >= LargestBuffer)
            throw new JsonException("An item of the list is too large.");
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    /// <summary>Reads as many whole values as there are and answers how many bytes they were.</summary>
    private int Parse(ReadOnlySpan<byte> bytes, bool last, ref JsonReaderState state)
    {
        var used = 0;
        while (!finished)
        {
            var reader = new Utf8JsonReader(bytes[used..], last, state);
            if (!(inItems ? TryReadItem(ref reader) : TryReadField(ref reader)))
                break;
            used += (int)reader.BytesConsumed;
            state = reader.CurrentState;
        }

        return used;
    }

    private bool TryReadItem(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return false;
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            inItems = false;
            return true;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
            return reader.TrySkip();
        if (!items.TryRead(ref reader, Head, itemsAreRows, out var item))
            return false;
        target.Add(item);
        return true;
    }

    private bool TryReadField(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return false;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return true;
            case JsonTokenType.EndObject:
                finished = true;
                return true;
            case JsonTokenType.PropertyName:
                return TryReadValue(ref reader);
            default:
                throw new JsonException("A list is an object.");
        }
    }

    private bool TryReadValue(ref Utf8JsonReader reader)
    {
        var name = reader.GetString();
        if (name is "items" or "rows")
            return TryEnter(ref reader, name);
        if (name is not ("kind" or "apiVersion" or "metadata" or "columnDefinitions"))
            return reader.TrySkip();
        if (!JsonDocument.TryParseValue(ref reader, out var document))
            return false;
        using (document)
            Take(name, document.RootElement);
        return true;
    }

    private bool TryEnter(ref Utf8JsonReader reader, string name)
    {
        if (!reader.Read())
            return false;
        itemsAreRows = name == "rows";
        inItems = reader.TokenType == JsonTokenType.StartArray;
        if (!itemsAreRows && Head.Columns.Count == 0)
            Head.Columns = items.ColumnsOfPlainList;
        return inItems || reader.TrySkip();
    }

    private void Take(string name, JsonElement value)
    {
        switch (name)
        {
            case "kind": Head.Kind = value.Text() ?? ""; break;
            case "apiVersion": Head.ApiVersion = value.Text() ?? ""; break;
            case "columnDefinitions": Head.Columns = [.. value.Items().Select(TableColumns.Read)]; break;
            default:
                Head.ResourceVersion = value.Text("resourceVersion") ?? "";
                Head.Continue = value.Text("continue") is { Length: > 0 } token ? token : null;
                Head.RemainingItemCount = value.Integer("remainingItemCount");
                break;
        }
    }
}
