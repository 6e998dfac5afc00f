using System.Buffers;

namespace Dashboard.LogStore.Documents;

/// <summary>What a parser found in one document; reused for the next. Spans are valid until then.</summary>
internal sealed class ParsedDocument
{
    private readonly ArrayBufferWriter<byte> scratch = new(4096);

    /// <summary>The document without its values: the bytes between them, with a mark and a <see cref="SlotCode"/> for each.</summary>
    public ArrayBufferWriter<byte> Skeleton { get; } = new(4096);

    /// <summary>The values in the order of their slots.</summary>
    public List<Leaf> Leaves { get; } = [];

    /// <summary>The paths of objects below the root, as often as they occur.</summary>
    public List<int> Objects { get; } = [];

    public ReadOnlyMemory<byte> Source { get; private set; }

    /// <summary>The template that the document fitted, null where it was parsed.</summary>
    public ParseTemplate? Template { get; private set; }

    public void Reset(ReadOnlyMemory<byte> source)
    {
        Source = source;
        Template = null;
        scratch.ResetWrittenCount();
        Skeleton.ResetWrittenCount();
        Leaves.Clear();
        Objects.Clear();
    }

    /// <summary>The rest of a document that fits a template is what the template says.</summary>
    public void Adopt(ParseTemplate template)
    {
        Template = template;
        Objects.AddRange(template.Objects);
        Skeleton.Write(template.Skeleton);
    }

    /// <summary>The bytes of a string or number text, unescaped.</summary>
    public ReadOnlySpan<byte> Bytes(in Leaf leaf)
        => (leaf.IsScratch ? scratch.WrittenSpan : Source.Span).Slice(leaf.Start, leaf.Length);

    /// <summary>The value's bytes as they stand in the document, without quotes.</summary>
    public ReadOnlySpan<byte> Raw(in Leaf leaf) => Source.Span.Slice(leaf.RawStart, leaf.RawLength);

    /// <summary>Unescapes the string that begins behind a quote into the scratch buffer: where it begins there and how long it is.</summary>
    /// <returns>Where the closing quote stands, -1 where the string is wrong.</returns>
    public int Unescape(int start, out int scratchStart, out int length, out bool isUsual)
    {
        var source = Source.Span;
        scratchStart = scratch.WrittenCount;
        var end = StringScan.Unescape(source, start, scratch.GetSpan(source.Length - start + StringScan.Slack), out length, out isUsual);
        scratch.Advance(length);
        return end;
    }
}
