using System.Globalization;

namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>How far a term may be from another: fixed edits, or by length (<c>AUTO:low,high</c>: none below low, one below high, else two).</summary>
public sealed record Fuzziness
{
    public static readonly Fuzziness Auto = new() { Low = 3, High = 6 };

    public int? FixedEdits { get; init; }

    public int Low { get; init; }

    public int High { get; init; }

    /// <summary>The edits allowed for a term, 0 to 2.</summary>
    public int EditsFor(string term)
    {
        if (FixedEdits is { } edits)
            return Math.Min(2, edits);
        var length = new StringInfo(term).LengthInTextElements;
        return length < Low ? 0 : length < High ? 1 : 2;
    }
}
