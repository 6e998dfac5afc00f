using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Views;

namespace Dashboard.Web.Features.Resources.ListPage;

/// <summary>Rows as comma-separated values. A cell that a spreadsheet would take for a formula is marked as text.</summary>
internal static class CsvText
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" };

    public static async Task WriteAsync(TextWriter target, IReadOnlyList<ListColumn> columns, IEnumerable<ViewRow> rows, CancellationToken cancellationToken)
    {
        await using var csv = new CsvWriter(target, Configuration, leaveOpen: true);
        foreach (var column in columns)
            csv.WriteField(column.Title.Length > 0 ? column.Title : column.Id);
        await csv.NextRecordAsync();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var column in columns)
                csv.WriteField(CellText.Of(column, row));
            await csv.NextRecordAsync();
        }
    }
}
