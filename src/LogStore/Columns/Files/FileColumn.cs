using System.Buffers;
using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Columns.Codecs;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>A stored column of a segment in a file.</summary>
internal sealed class FileColumn(FileSegment segment, int number, ColumnHeader header) : StoredColumn
{
    // Beside the blocks' own numbers.
    private const int DictionaryEntry = -1;
    private const int CountsEntry = -2;
    private const int FilterEntry = int.MinValue;
    private const int LongestWord = 512;
    private volatile Answer? latest;

    public string Path => header.Path;

    public override StoredKind Kind => header.Kind;

    public override BlockSummary Summary(int block) => header.Blocks[block].Summary;

    public bool HasDictionary => header.Dictionary.Length > 0;

    public override TermCounts? CountTerms()
        => header.Counts.Length == 0 || !IsString ? null : segment.Cache.Find<TermCounts>(segment, number, CountsEntry) ?? DecodeTermCounts();

    public override TimeCounts? CountTimes()
        => header.Counts.Length == 0 || IsString ? null : segment.Cache.Find<TimeCounts>(segment, number, CountsEntry) ?? DecodeTimeCounts();

    public override bool MayContainToken(int block, ReadOnlySpan<byte> token) => MayContainWord(block, token, false, 0);

    public override bool MayContainTokenPrefix(int block, ReadOnlySpan<byte> prefix) => MayContainWord(block, prefix, true, 0);

    /// <summary>False where the block certainly has no such word, or none that begins so.</summary>
    /// <param name="depth">How many texts within texts led here.</param>
    internal bool MayContainWord(int block, ReadOnlySpan<byte> word, bool isPrefix, int depth)
    {
        var known = header.Blocks[block];
        if (known.Place.Length == 0)
            return false;
        if (HasDictionary)
            return DictionaryHas(word);
        return known.Filter.Length == 0 || FilterMayHave(block, word, isPrefix) || known.HasEmbedded && segment.Embedded.MayContain(block, word, isPrefix, depth);
    }

    public override bool MayContainValue(int block, ReadOnlySpan<byte> value)
    {
        if (header.Blocks[block].Place.Length == 0)
            return false;
        if (header.Dictionary.Length > 0)
            return Dictionary.Find(value) >= 0;
        return MayContainWords(block, value, false);
    }

    public override bool MayContainValuePrefix(int block, ReadOnlySpan<byte> prefix)
    {
        if (header.Blocks[block].Place.Length == 0)
            return false;
        if (header.Dictionary.Length == 0)
            return MayContainWords(block, prefix, true);
        var place = Dictionary.Find(prefix);
        return place >= 0 || ~place < Dictionary.Count && Dictionary[~place].StartsWith(prefix);
    }

    public override LongBlock ReadLongs(int block)
    {
        var decoded = Decoded(block);
        var values = ArrayPool<long>.Shared.Rent(Math.Max(1, decoded.ValueCount));
        decoded.Longs!.CopyTo(values, 0);
        return new(Starts(decoded), values);
    }

    public override StringBlock ReadStrings(int block)
    {
        var decoded = Decoded(block);
        var numbers = ArrayPool<int>.Shared.Rent(Math.Max(1, decoded.ValueCount));
        if (decoded.Embedded is not null)
            return new(Starts(decoded), decoded.Embedded, numbers);
        if (decoded.Dictionary is null)
        {
            decoded.Ends!.CopyTo(numbers, 0);
            return new(Starts(decoded), decoded.Bytes, numbers, null) { IsAscii = decoded.IsAscii };
        }
        for (var value = 0; value < decoded.ValueCount; value++)
            numbers[value] = decoded.Ordinals![value];
        return new(Starts(decoded), decoded.Dictionary, numbers);
    }

    public override bool HasValue(int row) => Decoded(row / Segment.BlockRows).HasValue(row % Segment.BlockRows);

    public override long LongAt(int row, int occurrence)
    {
        var decoded = Decoded(row / Segment.BlockRows);
        return decoded.Longs![decoded.FirstValue(row % Segment.BlockRows) + occurrence];
    }

    public override ReadOnlySpan<byte> BytesAt(int row, int occurrence)
    {
        var decoded = Decoded(row / Segment.BlockRows);
        return decoded.String(decoded.FirstValue(row % Segment.BlockRows) + occurrence);
    }

    internal DecodedBlock Decoded(int block) => segment.Cache.Find<DecodedBlock>(segment, number, block) ?? Decode(block);

    internal TermDictionary? DictionaryOrNull => header.Dictionary.Length == 0 ? null : Dictionary;

    private TermDictionary Dictionary => segment.Cache.Find<TermDictionary>(segment, number, DictionaryEntry) ?? DecodeDictionary();

    private DecodedBlock Decode(int block)
    {
        var decoded = BlockDecoder.Decode(this, segment, header.Blocks[block], block, segment.RowsOf(block));
        return segment.Cache.Add(segment, number, block, decoded, decoded.Size);
    }

    private TermDictionary DecodeDictionary()
    {
        using var bytes = segment.Read(header.Dictionary);
        var dictionary = DictionaryCodec.Decode(bytes.Span);
        return segment.Cache.Add(segment, number, DictionaryEntry, dictionary, dictionary.Size);
    }

    private TermCounts DecodeTermCounts()
    {
        var terms = Dictionary;
        using var bytes = segment.Read(header.Counts);
        return segment.Cache.Add(segment, number, CountsEntry, new TermCounts(terms, CountsCodec.DecodeTerms(bytes.Span, terms.Count), null), terms.Size + sizeof(int) * terms.Count);
    }

    private TimeCounts DecodeTimeCounts()
    {
        using var bytes = segment.Read(header.Counts);
        var counts = CountsCodec.DecodeTimes(bytes.Span);
        return segment.Cache.Add(segment, number, CountsEntry, counts, sizeof(int) * counts.Rows.Count);
    }

    /// <summary>Some term has the word in it. The blocks of a segment are asked for the same one after the other.</summary>
    private bool DictionaryHas(ReadOnlySpan<byte> word)
    {
        if (latest is { } known && word.SequenceEqual(known.Word))
            return known.Has;
        if (Needle.Of(word) is not { } needle)
            return true;
        var terms = Dictionary;
        var has = false;
        for (var ordinal = 0; ordinal < terms.Count && !has; ordinal++)
            has = needle.MayBeIn(terms[ordinal]);
        latest = new(word.ToArray(), has);
        return has;
    }

    /// <summary>False where a word of the text is in no value. The last one of a beginning may go on.</summary>
    private bool MayContainWords(int block, ReadOnlySpan<byte> text, bool isBeginning)
    {
        Span<byte> lower = stackalloc byte[LongestWord];
        var tokens = new StandardTokenizer(text);
        for (var more = tokens.MoveNext(); more;)
        {
            var word = tokens.Current;
            more = tokens.MoveNext();
            if (word.Length > LongestWord / 2)
                continue;
            var length = Lowercase.Write(word, lower);
            if (!MayContainWord(block, lower[..length], isBeginning && !more, 0))
                return false;
        }
        return true;
    }

    private bool FilterMayHave(int block, ReadOnlySpan<byte> word, bool isPrefix)
        => isPrefix ? !TokenFilter.HasPrefix(word) || TokenFilter.MayContain(Filter(block), TokenFilter.OfPrefix(word))
            : TokenFilter.MayContain(Filter(block), TokenHash.OfLowercased(word));

    /// <summary>Whoever asks one block's filter asks those of most others too, and they stand side by side.</summary>
    private byte[] Filter(int block)
    {
        if (segment.Cache.Find<byte[]>(segment, number, FilterEntry + block) is { } known)
            return known;
        segment.KeepAll(number, [.. header.Blocks.Select((read, index) => (Entry: FilterEntry + index, Place: read.Filter)).Where(filter => filter.Place.Length > 0)]);
        return segment.Kept(number, FilterEntry + block, header.Blocks[block].Filter);
    }

    private static RowStarts Starts(DecodedBlock decoded) => decoded.Starts is null ? RowStarts.Single(decoded.Rows) : RowStarts.Shared(decoded.Starts, decoded.Rows);

    private sealed record Answer(byte[] Word, bool Has);
}
