using Dashboard.LogStore.Columns.Codecs;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>What a segment's header says of a column.</summary>
/// <param name="Dictionary">Where its sorted terms are; of length 0 where its values stand for themselves.</param>
/// <param name="Counts">Where it is counted how many rows have each term, or their time in each interval; of length 0 where that is not.</param>
/// <param name="Words">Where its words are found, by blocks; none where their texts must be looked at.</param>
internal sealed record ColumnHeader(string Path, StoredKind Kind, BlockPlace Dictionary, BlockPlace Counts, WordPart[] Words, BlockHeader[] Blocks)
{
    public void Write(ByteBuffer output)
    {
        output.Text(Path);
        output.Byte((byte)Kind);
        Dictionary.Write(output, 0);
        Counts.Write(output, 0);
        output.Number(Words.Length);
        foreach (var part in Words)
            part.Write(output);
        foreach (var block in Blocks)
            block.Write(output, Kind);
    }

    public static ColumnHeader Read(ref ByteReader input, int blocks, long firstPage, byte version)
    {
        var path = input.Text();
        var kind = (StoredKind)input.Byte();
        var dictionary = BlockPlace.Read(ref input, firstPage);
        var counts = BlockPlace.Read(ref input, firstPage);
        var words = new WordPart[version < SegmentHeader.WithWords ? 0 : Math.Min(input.Count(), blocks)];
        for (var part = 0; part < words.Length; part++)
            words[part] = WordPart.Read(ref input, firstPage);
        var headers = new BlockHeader[blocks];
        for (var block = 0; block < blocks; block++)
            headers[block] = BlockHeader.Read(ref input, kind, firstPage, version);
        return new(path, kind, dictionary, counts, words, headers);
    }
}
