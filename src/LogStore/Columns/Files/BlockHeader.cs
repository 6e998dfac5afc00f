using Dashboard.LogStore.Columns.Codecs;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>What a segment's header says of a column's block.</summary>
internal readonly record struct BlockHeader(BlockPlace Place, BlockPlace Filter, BlockSummary Summary)
{
    /// <summary>Some texts are kept as shapes; the filter does not speak for them.</summary>
    public bool HasEmbedded { get; init; }

    public void Write(ByteBuffer output, StoredKind kind)
    {
        Place.Write(output, 0);
        if (Place.Length == 0)
            return;
        output.Number(Summary.RowsWithValue);
        output.Number(Summary.ValueCount);
        if (kind == StoredKind.Text)
        {
            Filter.Write(output, 0);
            output.Byte((byte)(HasEmbedded ? 1 : 0));
        }
        else if (kind == StoredKind.Double)
        {
            output.Fixed64(BitConverter.DoubleToInt64Bits(Summary.MinimumDouble ?? 0));
            output.Fixed64(BitConverter.DoubleToInt64Bits(Summary.MaximumDouble ?? 0));
        }
        else if (kind is StoredKind.Long or StoredKind.Time or StoredKind.Boolean or StoredKind.Null)
        {
            output.Fixed64(Summary.MinimumLong ?? 0);
            output.Fixed64(Summary.MaximumLong ?? 0);
        }
    }

    public static BlockHeader Read(ref ByteReader input, StoredKind kind, long firstPage)
    {
        var place = BlockPlace.Read(ref input, firstPage);
        if (place.Length == 0)
            return default;
        var summary = new BlockSummary(input.Count(), input.Count());
        if (kind == StoredKind.Text)
            return new(place, BlockPlace.Read(ref input, firstPage), summary) { HasEmbedded = input.Byte() != 0 };
        if (kind == StoredKind.Double)
            summary = summary with { MinimumDouble = BitConverter.Int64BitsToDouble(input.Fixed64()), MaximumDouble = BitConverter.Int64BitsToDouble(input.Fixed64()) };
        else if (kind is StoredKind.Long or StoredKind.Time or StoredKind.Boolean or StoredKind.Null)
            summary = summary with { MinimumLong = input.Fixed64(), MaximumLong = input.Fixed64() };
        return new(place, default, summary);
    }
}
