using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Execution;

namespace Dashboard.LogStore.Search.Aggregations.Values;

/// <summary>
/// The distinct terms of rows, numbered by a table: each term of a dictionary is looked up once, not once a row. Terms that the filter refuses are left out.
/// </summary>
internal sealed class TermValues(ResolvedField field, byte[]? missing, MemoryBudget budget)
{
    private const int Unknown = -2;
    private const int Refused = -1;

    private readonly List<int> several = [];
    private int[] indices = new int[1024];
    private int[] terms = new int[1024];
    private int[] termOfOrdinal = [];
    private TermDictionary? dictionary;
    private int missingTerm = Unknown;

    public TermTable Table { get; } = new(budget);

    /// <summary>Null: every term is taken.</summary>
    public TermFilter? Filter { get; set; }

    public int Count { get; private set; }

    /// <summary>For each term found, the place in the batch of the row that has it.</summary>
    public ReadOnlySpan<int> Indices => indices.AsSpan(0, Count);

    /// <summary>The terms found, by their number in <see cref="Table"/>.</summary>
    public ReadOnlySpan<int> Terms => terms.AsSpan(0, Count);

    /// <summary>Finds the terms of the batch's rows.</summary>
    public void Load(in RowBatch batch)
    {
        Count = 0;
        var block = field.Column is null ? null : batch.Block.Read(field.Column) as StringBlock;
        if (block is null)
        {
            if (missing is not null)
                for (var index = 0; index < batch.Rows.Length; index++)
                    Add(index, MissingTerm());
            return;
        }
        if (block.HasDictionary)
            Use(block.Dictionary);
        else
            dictionary = null;
        if (block.IsSingle)
            LoadSingle(batch, block);
        else
            LoadRows(batch, block);
    }

    /// <summary>The number of a term; below 0 where it is not taken.</summary>
    public int Number(ReadOnlySpan<byte> term) => Resolve(term);

    /// <summary>Numbers every term of a block, matching rows or not.</summary>
    public void LoadAll(SearchBlock search)
    {
        if (field.Column is null || search.Read(field.Column) is not StringBlock block)
            return;
        if (block.HasDictionary)
            Use(block.Dictionary);
        else
            dictionary = null;
        for (var value = 0; value < block.ValueCount; value++)
            TermOf(block, value);
    }

    private void LoadSingle(in RowBatch batch, StringBlock block)
    {
        if (dictionary is null)
        {
            for (var index = 0; index < batch.Rows.Length; index++)
                Add(index, Resolve(block.Value(batch.Rows[index])));
            return;
        }
        var ordinals = block.Ordinals;
        for (var index = 0; index < batch.Rows.Length; index++)
        {
            var ordinal = ordinals[batch.Rows[index]];
            var term = termOfOrdinal[ordinal];
            if (term == Unknown)
                term = termOfOrdinal[ordinal] = Resolve(dictionary[ordinal]);
            Add(index, term);
        }
    }

    private void LoadRows(in RowBatch batch, StringBlock block)
    {
        var starts = block.Starts;
        for (var index = 0; index < batch.Rows.Length; index++)
        {
            var row = batch.Rows[index];
            var count = starts[row + 1] - starts[row];
            if (count == 1)
                Add(index, TermOf(block, starts[row]));
            else if (count > 1)
                AddSeveral(index, block, starts[row], starts[row + 1]);
            else if (missing is not null)
                Add(index, MissingTerm());
        }
    }

    private void AddSeveral(int index, StringBlock block, int start, int end)
    {
        several.Clear();
        for (var value = start; value < end; value++)
            several.Add(TermOf(block, value));
        several.Sort();
        for (var place = 0; place < several.Count; place++)
            if (place == 0 || several[place] != several[place - 1])
                Add(index, several[place]);
    }

    private int TermOf(StringBlock block, int value)
    {
        if (dictionary is null)
            return Resolve(block.Value(value));
        var ordinal = block.Ordinals[value];
        var term = termOfOrdinal[ordinal];
        return term != Unknown ? term : termOfOrdinal[ordinal] = Resolve(dictionary[ordinal]);
    }

    private void Use(TermDictionary next)
    {
        if (ReferenceEquals(next, dictionary))
            return;
        dictionary = next;
        if (termOfOrdinal.Length < next.Count)
        {
            budget.Reserve((next.Count - termOfOrdinal.Length) * (long)sizeof(int));
            termOfOrdinal = new int[next.Count];
        }
        termOfOrdinal.AsSpan(0, next.Count).Fill(Unknown);
    }

    private int MissingTerm() => missingTerm != Unknown ? missingTerm : missingTerm = Resolve(missing);

    private int Resolve(ReadOnlySpan<byte> term) => Filter is { } filter && !filter.Accepts(term) ? Refused : Table.Add(term);

    private void Add(int index, int term)
    {
        if (term < 0)
            return;
        if (Count == terms.Length)
        {
            Array.Resize(ref indices, Count * 2);
            Array.Resize(ref terms, Count * 2);
        }
        indices[Count] = index;
        terms[Count++] = term;
    }
}
