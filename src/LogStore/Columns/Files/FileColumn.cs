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
    private const int WordsEntry = int.MinValue;
    private const int EntriesPerPart = 1 << 16;
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

    public override bool MayContainToken(int block, ReadOnlySpan<byte> token) => MayContainWord(block, token, false);

    public override bool MayContainTokenPrefix(int block, ReadOnlySpan<byte> prefix) => MayContainWord(block, prefix, true);

    /// <summary>False where the block certainly has no such word, or none that begins so.</summary>
    internal bool MayContainWord(int block, ReadOnlySpan<byte> word, bool isPrefix)
    {
        if (header.Blocks[block].Place.Length == 0)
            return false;
        if (HasDictionary)
            return DictionaryHas(word);
        return PartOf(block) is not (>= 0 and var part) || WordsMayHave(part, block, word, isPrefix);
    }

    public override bool FindRows(int block, ReadOnlySpan<byte> token, Span<ulong> rows)
    {
        if (HasDictionary || PartOf(block) is not (>= 0 and var part))
            return false;
        var found = FindWord(part, TokenHash.OfLowercased(token));
        if (found.Rows is not { } all)
            return !found.MayBeIn(block - FirstBlock(part));
        var first = (block - FirstBlock(part)) * Segment.BlockRows;
        var place = all.AsSpan().BinarySearch(first);
        for (place = place < 0 ? ~place : place; place < all.Length && all[place] < first + Segment.BlockRows; place++)
            rows[all[place] - first >> 6] |= 1UL << all[place];
        return true;
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
            if (!MayContainWord(block, lower[..length], isBeginning && !more))
                return false;
        }
        return true;
    }

    private bool WordsMayHave(int part, int block, ReadOnlySpan<byte> word, bool isPrefix)
        => isPrefix ? !WordTokens.HasPrefix(word) || FindWord(part, WordTokens.OfPrefix(word)).MayBeIn(block - FirstBlock(part))
            : FindWord(part, TokenHash.OfLowercased(word)).MayBeIn(block - FirstBlock(part));

    /// <summary>Which part of the index of words speaks for a block; -1 where none does.</summary>
    private int PartOf(int block)
    {
        for (var part = 0; part < header.Words.Length; part++)
            if (block < header.Words[part].EndBlock)
                return part;
        return -1;
    }

    private int FirstBlock(int part) => part == 0 ? 0 : header.Words[part - 1].EndBlock;

    /// <summary>Whoever asks for a word in one block asks in most others too.</summary>
    private FoundWord FindWord(int part, ulong hash)
    {
        var key = new SoughtWord(segment, number, part, hash);
        if (segment.Cache.Find<FoundWord>(key, 0, 0) is { } known)
            return known;
        var words = header.Words[part];
        var rows = WordPart.Rows(FirstBlock(part), words.EndBlock, segment.Count);
        var found = WordIndex.Find(ReadWords(part, WordIndex.Partition(hash, words.PartitionBits)), hash, words.PartitionBits, rows);
        return segment.Cache.Add(key, 0, 0, found, found.Size);
    }

    private byte[] ReadWords(int part, int partition) => segment.Kept(number, WordsEntry + part * EntriesPerPart + partition, header.Words[part].Partitions[partition]);

    private static RowStarts Starts(DecodedBlock decoded) => decoded.Starts is null ? RowStarts.Single(decoded.Rows) : RowStarts.Shared(decoded.Starts, decoded.Rows);

    private sealed record Answer(byte[] Word, bool Has);
}
