using System.Text;

namespace Dashboard.LogStore.Columns;

/// <summary>How many rows of a segment, deleted ones included, have each term of a field. Immutable.</summary>
/// <param name="Rows">For each term of the dictionary; a term may have none.</param>
/// <param name="LongestTerm">In UTF-16 units: longer terms of the dictionary are no values of the field. Null for no limit.</param>
public sealed record TermCounts(TermDictionary Terms, IReadOnlyList<int> Rows, int? LongestTerm)
{
    /// <summary>A term of the dictionary is a value of the field.</summary>
    public bool IsValue(int ordinal) => LongestTerm is not { } longest || Terms[ordinal].Length <= longest || Encoding.UTF8.GetCharCount(Terms[ordinal]) <= longest;
}
