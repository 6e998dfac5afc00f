namespace Dashboard.LogStore.Search.Aggregations.Pipelines;

/// <summary>Text that is ordered by its code units, not by a language.</summary>
internal sealed record OrdinalText(string Text) : IComparable
{
    public int CompareTo(object? obj) => string.CompareOrdinal(Text, (obj as OrdinalText)?.Text);
}
