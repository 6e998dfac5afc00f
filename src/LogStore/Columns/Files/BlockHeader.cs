using Dashboard.LogStore.Columns.Codecs;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>What a segment's header says of a column's block.</summary>
internal readonly record struct BlockHeader(BlockPlace Place, BlockSummary Summary)
{
    public void Write(ByteBuffer output, StoredKind kind)
    {
        Place.Write(output, 0);
        if (Place.Length == 0)
            return;
        output.Number(Summary.RowsWithValue);
        output.Number(Summary.ValueCount);
        if (kind == StoredKind.Double)
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

    public static BlockHeader Read(ref ByteReader input, StoredKind kind, long firstPage, byte version)
    {
        var place = BlockPlace.Read(ref input, firstPage);
        if (place.Length == 0)
            return default;
        var summary = new BlockSummary(input.Count(), input.Count());
        if (kind == StoredKind.Text && version < SegmentHeader.WithWords)
        {
            // Blocks had filters of their own in place of the column's index of words, and said whether texts were left out of them.
            BlockPlace.Read(ref input, firstPage);
            input.Byte();
        }
        if (kind == StoredKind.Double)
            summary = summary with { MinimumDouble = BitConverter.Int64BitsToDouble(input.Fixed64()), MaximumDouble = BitConverter.Int64BitsToDouble(input.Fixed64()) };
        else if (kind is StoredKind.Long or StoredKind.Time or StoredKind.Boolean or StoredKind.Null)
            summary = summary with { MinimumLong = input.Fixed64(), MaximumLong = input.Fixed64() };
        return new(place, summary);
    }
}
