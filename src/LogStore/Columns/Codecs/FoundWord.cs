namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>Where a part of a segment has a word, counted from its first row.</summary>
/// <param name="Blocks">A bit for each block that may have it.</param>
/// <param name="Rows">Exactly the rows that have it, in order; null where only the blocks are known.</param>
internal sealed record FoundWord(uint Blocks, int[]? Rows)
{
    public static FoundWord Nowhere { get; } = new(0, []);

    /// <summary>Bytes in memory, about.</summary>
    public int Size => 64 + sizeof(int) * (Rows?.Length ?? 0);

    public bool MayBeIn(int block) => (Blocks >> block & 1) != 0;
}
