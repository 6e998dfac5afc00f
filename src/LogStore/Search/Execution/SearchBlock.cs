using System.Collections.Concurrent;
using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution;

/// <summary>
/// A block of rows while a search looks at it: keeps what was read of it until it is disposed. For one thread at a time.
/// </summary>
public sealed class SearchBlock(SearchTarget target, Segment segment, int index) : IDisposable
{
    // A millisecond of the dearest work on it, about.
    private const int LookEvery = 1 << 14;
    private const int LeastWork = 16;
    private Dictionary<string, ColumnBlock?>? _read;
    private int _worked;
    private Stack<RowSet>? _free;

    public SearchTarget Target { get; } = target;

    public Segment Segment { get; } = segment;

    /// <summary>The block's number within the segment.</summary>
    public int Index { get; } = index;

    /// <summary>The first row's number within the segment.</summary>
    public int FirstRow => Index * Segment.BlockRows;

    /// <summary>Rows, deleted ones included.</summary>
    public int Rows { get; } = segment.RowsOf(index);

    /// <summary>The scores of the matching rows by row; null where the search computes none.</summary>
    public float[]? Scores { get; internal set; }

    /// <summary>The score of every matching row where <see cref="Scores"/> is null because they do not differ.</summary>
    public float? ConstantScore { get; internal set; }

    /// <summary>The segment's columns that were asked for, shared by its blocks.</summary>
    internal ConcurrentDictionary<string, Column?> Columns { private get; init; } = new(StringComparer.Ordinal);

    /// <summary>When to stop looking at rows.</summary>
    internal CancellationToken CancellationToken { get; init; }

    /// <summary>What is known of a field without reading it; null where no row of the segment has a value.</summary>
    public BlockSummary? Summary(string field) => Column(field)?.Summary(Index);

    /// <summary>The column of a field, null where no row of the segment has a value.</summary>
    public Column? Column(string field)
    {
        if (!Columns.TryGetValue(field, out var column))
            Columns[field] = column = Segment.Column(field);
        return column;
    }

    /// <summary>
    /// The values of a field (its full name, aliases followed), null where no row of the block has one. It belongs to the block: do not dispose it.
    /// </summary>
    public ColumnBlock? Read(string field)
    {
        _read ??= new(StringComparer.Ordinal);
        if (_read.TryGetValue(field, out var block))
            return block;
        var column = Column(field);
        if (column is not null && column.Summary(Index).ValueCount > 0)
            block = column.Read(Index);
        _read[field] = block;
        return block;
    }

    /// <summary>Fills a set with the live rows.</summary>
    public void FillLive(RowSet rows)
    {
        rows.Fill(Rows);
        if (Segment.Deleted is not { } deleted)
            return;
        var words = deleted.Words[Math.Min(deleted.Words.Length, FirstRow / 64)..];
        var target = rows.Words;
        for (var word = 0; word < Math.Min(words.Length, target.Length); word++)
            target[word] &= ~words[word];
    }

    /// <summary>A set to work with, its content undefined; give it back with <see cref="Return"/>.</summary>
    public RowSet Rent() => _free is not null && _free.TryPop(out var rows) ? rows : new();

    public void Return(RowSet rows) => (_free ??= new()).Push(rows);

    /// <summary>Says that some bytes were worked on, so that a search that is given up ends within a block: texts can be long.</summary>
    internal void Work(int bytes)
    {
        if ((_worked += Math.Min(bytes, LookEvery) + LeastWork) < LookEvery)
            return;
        _worked = 0;
        CancellationToken.ThrowIfCancellationRequested();
    }

    public void Dispose()
    {
        if (_read is null)
            return;
        foreach (var block in _read.Values)
            block?.Dispose();
        _read.Clear();
    }
}
