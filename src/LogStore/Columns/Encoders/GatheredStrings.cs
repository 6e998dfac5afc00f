using Dashboard.LogStore.Columns.Stored;

namespace Dashboard.LogStore.Columns.Encoders;

/// <summary>A column of strings of several segments, read whole, and one dictionary for all where each block has one.</summary>
internal sealed class GatheredStrings : IDisposable
{
    private const int MaximumTerms = 1 << 16;
    private readonly StringBlock?[][] blocks;
    private readonly int[]?[][] ranks;

    private GatheredStrings(StringBlock?[][] blocks)
    {
        this.blocks = blocks;
        ranks = Array.ConvertAll(blocks, input => new int[]?[input.Length]);
        var all = blocks.SelectMany(input => input).OfType<StringBlock>().Where(block => block.ValueCount > 0).ToArray();
        ValueCount = all.Sum(block => block.ValueCount);
        if (all.Length > 0 && all.All(block => block.HasDictionary))
            Dictionary = Merge([.. all.Select(block => block.Dictionary).Distinct(ReferenceEqualityComparer.Instance).Cast<TermDictionary>()]);
    }

    /// <summary>The terms of all; null where the values stand for themselves.</summary>
    public TermDictionary? Dictionary { get; }

    public int ValueCount { get; }

    public bool HasDictionary => Dictionary is not null;

    /// <summary>Reads one column of each segment; null where a segment has none.</summary>
    public static GatheredStrings Read(IReadOnlyList<EncoderInput> inputs, IReadOnlyList<StoredColumn?> columns)
    {
        var blocks = new StringBlock?[inputs.Count][];
        for (var input = 0; input < inputs.Count; input++)
        {
            blocks[input] = new StringBlock?[(inputs[input].Segment.Count + Segment.BlockRows - 1) / Segment.BlockRows];
            for (var block = 0; columns[input] is { } column && block < blocks[input].Length; block++)
                blocks[input][block] = column.ReadStrings(block);
        }
        return new(blocks);
    }

    /// <summary>The values of a row, counted within its block.</summary>
    public (int First, int End) ValuesOf(int input, int row)
    {
        if (blocks[input][row / Segment.BlockRows] is not { } block)
            return default;
        var starts = block.Starts;
        var inBlock = row % Segment.BlockRows;
        return (starts[inBlock], starts[inBlock + 1]);
    }

    public ReadOnlySpan<byte> Value(int input, int row, int value) => blocks[input][row / Segment.BlockRows]!.Value(value);

    /// <summary>The value's place in <see cref="Dictionary"/>.</summary>
    public int Ordinal(int input, int row, int value)
    {
        var place = row / Segment.BlockRows;
        return ranks[input][place]![blocks[input][place]!.Ordinals[value]];
    }

    /// <summary>The place in <see cref="Dictionary"/> of every row's value, where each row of each input has one; else false.</summary>
    /// <param name="flat">For each input room for its rows.</param>
    public bool SingleOrdinals(int[][] flat)
    {
        if (!HasDictionary || !Array.TrueForAll(blocks, input => Array.TrueForAll(input, block => block is { IsSingle: true })))
            return false;
        for (var input = 0; input < blocks.Length; input++)
        {
            for (var block = 0; block < blocks[input].Length; block++)
            {
                var target = flat[input].AsSpan(block * Segment.BlockRows);
                var (rank, source) = (ranks[input][block], blocks[input][block]!);
                var ordinals = source.Ordinals;
                for (var row = 0; row < ordinals.Length; row++)
                    target[row] = rank![ordinals[row]];
            }
        }
        return true;
    }

    public void Dispose()
    {
        foreach (var block in blocks.SelectMany(input => input))
            block?.Dispose();
    }

    private TermDictionary? Merge(IReadOnlyList<TermDictionary> dictionaries)
    {
        if (dictionaries.Sum(dictionary => (long)dictionary.Count) > MaximumTerms)
            return null;
        var bytes = new List<byte>();
        var ends = new List<int>();
        foreach (var dictionary in dictionaries)
            for (var ordinal = 0; ordinal < dictionary.Count; ordinal++)
            {
                bytes.AddRange(dictionary[ordinal]);
                ends.Add(bytes.Count);
            }
        var sorted = TermSorter.Sort([.. bytes], [.. ends]);
        var byDictionary = new Dictionary<TermDictionary, int[]>(ReferenceEqualityComparer.Instance);
        var start = 0;
        foreach (var dictionary in dictionaries)
        {
            byDictionary[dictionary] = sorted.Ordinals.AsSpan(start, dictionary.Count).ToArray();
            start += dictionary.Count;
        }
        for (var input = 0; input < blocks.Length; input++)
            for (var block = 0; block < blocks[input].Length; block++)
                if (blocks[input][block] is { ValueCount: > 0 } read)
                    ranks[input][block] = byDictionary[read.Dictionary];
        System.Buffers.ArrayPool<int>.Shared.Return(sorted.Ordinals);
        return sorted.Dictionary;
    }
}
