namespace Dashboard.Services.Cluster.Lists.Filters;

/// <summary>What a field of the object must be: <c>field:spec.nodeName=node-1</c>. A path that begins with <c>column:</c> means a column of the list.</summary>
public sealed record FieldTerm(string Path, bool Excluded, IReadOnlyList<string> Values)
{
    /// <summary>The id of the column that is meant; null for a field of the object.</summary>
    public string? Column => Path.StartsWith(FilterParser.ColumnPrefix, StringComparison.Ordinal) ? Path[FilterParser.ColumnPrefix.Length..] : null;

    public override string ToString() => $"{(Column is null ? FilterParser.FieldPrefix : "")}{Path}{(Excluded ? "!=" : "=")}{string.Join(',', Values)}";
}
