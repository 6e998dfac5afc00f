using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Filters;
using Dashboard.Services.Cluster.Lists.Rows;

namespace Dashboard.Services.Cluster.Lists.Queries;

/// <summary>Whether a row passes a filter's terms. Those that the server answers have been asked of it.</summary>
internal sealed class RowTest
{
    private readonly RowFilter filter;
    private readonly List<(Func<ResourceRow, string?> Read, FieldTerm Term)> fields = [];

    public RowTest(RowFilter filter, ColumnPlan plan)
    {
        this.filter = filter;
        foreach (var term in filter.Fields)
        {
            // A column that the list does not have is empty in every row.
            if ((term.Column is { } column ? ColumnText.Reader(plan, column) ?? (_ => "") : Reader(plan, term.Path)) is { } read)
                fields.Add((read, term));
        }
    }

    public bool Passes(ResourceRow row)
    {
        foreach (var term in filter.Texts)
        {
            if (Holds(row, term.Text) == term.Excluded)
                return false;
        }

        foreach (var term in filter.Labels)
        {
            if (!term.Matches(row.Labels))
                return false;
        }

        foreach (var (read, term) in fields)
        {
            if (term.Values.Contains(read(row) ?? "") == term.Excluded)
                return false;
        }

        return true;
    }

    private static bool Holds(ResourceRow row, string text)
    {
        if (Holds(row.Name, text) || Holds(row.Namespace, text) || Holds(row.Health.Word, text))
            return true;
        foreach (var cell in row.Cells)
        {
            if (Holds(cell.Text, text))
                return true;
        }

        return false;
    }

    private static bool Holds(string? cell, string text) => cell is not null && cell.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static Func<ResourceRow, string?>? Reader(ColumnPlan plan, string path)
    {
        if (path == "metadata.name")
            return row => row.Name;
        if (path == "metadata.namespace")
            return row => row.Namespace;
        if (FieldSupport.ColumnOf(plan.Resource.Type, path) is not { } name || plan.ServerIndex(name) is not { } index)
            return null;
        return row => row.Cells[index].Text is { } text && !text.StartsWith('<') ? text : "";
    }
}
