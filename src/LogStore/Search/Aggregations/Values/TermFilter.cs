namespace Dashboard.LogStore.Search.Aggregations.Values;

/// <summary>Which terms a <c>terms</c> aggregation takes (<c>include</c>, <c>exclude</c>).</summary>
internal abstract class TermFilter
{
    public abstract bool Accepts(ReadOnlySpan<byte> term);

    public abstract bool Accepts(long value);

    public abstract bool Accepts(double value);
}
