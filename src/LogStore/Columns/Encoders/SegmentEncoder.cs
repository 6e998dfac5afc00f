using Dashboard.LogStore.Columns.Files;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Encoders;

/// <summary>Encodes rows of one or more segments as one segment of a file, column by column.</summary>
internal static class SegmentEncoder
{
    /// <summary>The segment, and in which order its rows stand. No rows: null.</summary>
    public static (EncodedSegment Segment, RowOrder Order)? Encode(IReadOnlyList<EncoderInput> inputs, CancellationToken cancellationToken)
    {
        var order = RowOrder.Of(inputs);
        if (order.Count == 0)
            return null;
        using var pages = new PageWriter();
        var names = inputs.SelectMany(input => input.Segment.Paths.SelectMany(path => input.Segment.ColumnsOf(path).Select(column => (Path: path, column.Kind))))
            .Distinct().OrderBy(name => name.Path, StringComparer.Ordinal).ThenBy(name => name.Kind).ToArray();
        var numbers = names.Select((name, number) => (name, number)).ToDictionary(pair => (pair.name.Path, pair.name.Kind), pair => pair.number);
        var embedded = new EmbeddedDocuments(inputs, numbers);
        using var strings = new StringColumnEncoder(pages, order, embedded, inputs);
        var longs = new LongColumnEncoder(pages, order);
        var headers = new ColumnHeader[names.Length];
        (BlockPlace Index, BlockPlace Filter) ids = default;
        for (var number = 0; number < names.Length; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (path, kind) = names[number];
            var columns = inputs.Select(input => input.Segment.Column(path, kind)).ToArray();
            if (kind is not (StoredKind.Text or StoredKind.Number or StoredKind.Escaped))
            {
                headers[number] = longs.Encode(path, kind, inputs, columns);
                continue;
            }
            using var gathered = GatheredStrings.Read(inputs, columns);
            headers[number] = strings.Encode(path, kind, gathered);
            if (path == StoredNames.Id)
                ids = IdIndexEncoder.Encode(gathered, order, pages);
        }
        var shapes = new ShapeMerger(numbers);
        var shapeBlocks = longs.EncodeShapes((input, row) => shapes.Number(inputs[input].Segment, row));
        headers = Array.ConvertAll(headers, strings.Finish);
        pages.Finish();
        var (first, last) = (inputs.Min(input => input.Segment.FirstSequenceNumber), inputs.Max(input => input.Segment.LastSequenceNumber));
        var header = new SegmentHeader(order.Count, first, last, [.. shapes.Shapes], headers, shapeBlocks, ids.Index, ids.Filter, [.. embedded.Shapes]);
        return (new(header.Write(), SegmentFacts.Of(header), [.. pages.Pages]), order);
    }
}
