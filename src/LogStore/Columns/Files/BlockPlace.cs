using Dashboard.LogStore.Columns.Codecs;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>Where stored bytes are in a file, and their checksum. Length 0: there are none.</summary>
internal readonly record struct BlockPlace(long Page, int Offset, int Length, uint Checksum)
{
    public void Write(ByteBuffer output, long firstPage)
    {
        output.Number(Length);
        if (Length == 0)
            return;
        output.Number(Page - firstPage);
        output.Number(Offset);
        output.Fixed32(Checksum);
    }

    public static BlockPlace Read(ref ByteReader input, long firstPage)
    {
        var length = input.Count();
        return length == 0 ? default : new(firstPage + input.Number(), input.Count(), length, input.Fixed32());
    }
}
