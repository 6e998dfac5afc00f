using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Documents;

/// <summary>Takes any document apart into its skeleton and its values. One thread at a time.</summary>
internal sealed class DocumentParser(PathTable paths)
{
    /// <summary>The longest document, in bytes.</summary>
    public const int MaximumLength = 1 << 20;

    private const int MaximumDepth = 128;
    private char[] path = new char[1024];
    private int copied;

    /// <summary>Parses a document; null, or why it is refused.</summary>
    public StoreFailure? Parse(ReadOnlyMemory<byte> source, FieldBindings bindings, ParsedDocument output)
    {
        output.Reset(source);
        if (source.Length > MaximumLength)
            return StoreFailure.IllegalArgument($"the document has {source.Length} bytes, more than the limit of {MaximumLength}");
        if (!Utf8.IsValid(source.Span))
            return Malformed("Invalid UTF-8");
        try
        {
            return Read(source.Span, bindings, output);
        }
        catch (JsonException exception)
        {
            return Malformed(exception.Message);
        }
    }

    private static StoreFailure Malformed(string why)
        => StoreFailure.MapperParsing("failed to parse") with { CausedBy = new(400, "json_parse_exception", why) };

    private StoreFailure? Read(ReadOnlySpan<byte> text, FieldBindings bindings, ParsedDocument output)
    {
        copied = 0;
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaximumDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return StoreFailure.MapperParsing("failed to parse") with { CausedBy = new(400, "not_x_content_exception", "Compressor detection can only be called on some xcontent bytes or compressed xcontent bytes") };
        if (!Object(ref reader, text, 0, bindings, output))
            return StoreFailure.MapperParsing("failed to parse") with { CausedBy = StoreFailure.IllegalArgument("field name cannot be an empty string") };
        reader.Read();
        output.Skeleton.Write(text[copied..]);
        return null;
    }

    private bool Object(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, int length, FieldBindings bindings, ParsedDocument output)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var inner = Append(ref reader, length);
            if (inner <= length + (length > 0 ? 1 : 0))
                return false;
            reader.Read();
            if (!Value(ref reader, text, inner, bindings, output))
                return false;
        }
        return true;
    }

    private bool Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, int length, FieldBindings bindings, ParsedDocument output)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                output.Objects.Add(paths.Number(path.AsSpan(0, length)));
                return Object(ref reader, text, length, bindings, output);
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    if (!Value(ref reader, text, length, bindings, output))
                        return false;
                return true;
            default:
                var number = paths.Number(path.AsSpan(0, length));
                if (LeafReader.Read(ref reader, number, bindings[number], output) is { } leaf)
                    AddSlot(text, leaf, output);
                return true;
        }
    }

    private void AddSlot(ReadOnlySpan<byte> text, in Leaf leaf, ParsedDocument output)
    {
        var quotes = leaf.Code is SlotCode.Text or SlotCode.EscapedText or >= SlotCode.Time ? 1 : 0;
        output.Skeleton.Write(text[copied..(leaf.RawStart - quotes)]);
        output.Skeleton.Write([SlotCode.Mark, leaf.Code]);
        copied = leaf.RawStart + leaf.RawLength + quotes;
        output.Leaves.Add(leaf);
    }

    /// <summary>Puts the name that the reader stands on behind the path; the new length of the path.</summary>
    private int Append(ref Utf8JsonReader reader, int length)
    {
        var room = length + 1 + reader.ValueSpan.Length;
        if (room > path.Length)
            Array.Resize(ref path, room * 2);
        if (length > 0)
            path[length++] = '.';
        return length + (reader.ValueIsEscaped ? reader.CopyString(path.AsSpan(length)) : Encoding.UTF8.GetChars(reader.ValueSpan, path.AsSpan(length)));
    }
}
