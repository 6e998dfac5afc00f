using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Views;
using Dashboard.Services.Primitives;

namespace Dashboard.Web.Features.Resources.ListPage;

/// <summary>Rows as comma-separated values.</summary>
internal static class CsvText
{
    public static async Task WriteAsync(TextWriter target, IReadOnlyList<ListColumn> columns, IEnumerable<ViewRow> rows, CancellationToken cancellationToken)
    {
        await WriteAsync(target, columns.Select(column => column.Title.Length > 0 ? column.Title : column.Id), cancellationToken);
        foreach (var row in rows)
            await WriteAsync(target, columns.Select(column => CellText.Of(column, row)), cancellationToken);
    }

    private static Task WriteAsync(TextWriter target, IEnumerable<string> fields, CancellationToken cancellationToken) =>
        target.WriteAsync((string.Join(',', fields.Select(CsvField.Of)) + CsvField.LineEnd).AsMemory(), cancellationToken);
}
