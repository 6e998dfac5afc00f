using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows with a whole string of a shape; the score is the boost alone.</summary>
internal sealed class StringPatternFilter(string field, IBytePattern pattern) : StringFilter(field)
{
    public override int Cost => 20;

    protected override bool Matches(ReadOnlySpan<byte> value) => pattern.Matches(value);

    protected override bool MayMatch(Column column, int block) =>
        pattern.Prefix.Length == 0 || column.MayContainPrefix(block, pattern.Prefix);
}
