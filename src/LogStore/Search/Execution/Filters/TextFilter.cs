using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows whose text has something in its words. The score is Lucene's BM25.</summary>
internal abstract class TextFilter(string field, TextAnalyzer analyzer) : StringFilter(field)
{
    private const int SampleStep = 32;
    private readonly TokenBuffer _tokens = new();

    protected TextAnalyzer Analyzer { get; } = analyzer;

    protected TermStatistics Statistics { get; } = new();

    public override int Cost => 50;

    public override bool NeedsStatistics => true;

    public override float? ConstantScore => null;

    /// <summary>How rare what is sought is, once the index has been observed.</summary>
    public double TermRarity => Rarity();

    /// <summary>How often it is in a text.</summary>
    protected abstract float Count(ReadOnlySpan<byte> text);

    /// <summary>A factor on the score for what a text has of it.</summary>
    protected virtual float Weight(ReadOnlySpan<byte> text) => 1;

    /// <summary>How rare it is in the index.</summary>
    protected virtual double Rarity() => Similarity.Rarity(Statistics);

    public override void Observe(SearchBlock block, RowSet live)
    {
        if (block.Read(Field) is not StringBlock column)
            return;
        var matching = block.Rent();
        matching.CopyFrom(live);
        NarrowJudged(block, matching);
        long documents = 0, tokens = 0;
        // The average length of a text shows in a few of many.
        var step = block.Rows < Segment.BlockRows ? 1 : SampleStep;
        foreach (var row in live)
        {
            documents += column.Starts[row + 1] > column.Starts[row] ? 1 : 0;
            if (row % step == 0)
                tokens += (long)Length(block, column, row) * step;
        }
        Statistics.Add(matching.Count, documents, tokens);
        block.Return(matching);
    }

    public override void Score(SearchBlock block, RowSet rows, float[] scores)
    {
        var matching = block.Rent();
        matching.CopyFrom(rows);
        NarrowJudged(block, matching);
        if (!matching.IsEmpty && block.Read(Field) is StringBlock column)
        {
            var rarity = Rarity();
            var average = Statistics.FieldDocuments == 0 ? 1 : (double)Statistics.FieldTokens / Statistics.FieldDocuments;
            foreach (var row in matching)
                scores[row] += Similarity.OfText(Boost * Weight(column, row), rarity, Frequency(column, row), Length(block, column, row), average);
        }
        block.Return(matching);
    }

    /// <summary>Leaves only rows that have a token, where that is known without reading texts; else false.</summary>
    protected bool TryNarrow(SearchBlock block, Column column, RowSet rows, ReadOnlySpan<byte> token)
    {
        if (!Analyzer.IsStandard)
            return false;
        var found = block.Rent();
        found.Clear();
        var isKnown = column.FindRows(block.Index, token, found.Words);
        if (isKnown)
            rows.And(found);
        block.Return(found);
        return isKnown;
    }

    private float Frequency(StringBlock column, int row)
    {
        var count = 0f;
        for (var index = column.Starts[row]; index < column.Starts[row + 1]; index++)
            count += Count(column.Value(index));
        return count;
    }

    private float Weight(StringBlock column, int row)
    {
        var weight = 0f;
        for (var index = column.Starts[row]; index < column.Starts[row + 1]; index++)
            weight = Math.Max(weight, Weight(column.Value(index)));
        return weight;
    }

    private int Length(SearchBlock block, StringBlock column, int row)
    {
        var length = 0;
        for (var index = column.Starts[row]; index < column.Starts[row + 1]; index++)
        {
            block.Work(column.Value(index).Length);
            _tokens.Fill(Analyzer, column.Value(index));
            length += _tokens.Count;
        }
        return length;
    }
}
