using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;
using Dashboard.Web.Controls.DataTable;

namespace Dashboard.Web.Features.Discover.Exports;

/// <summary>Documents of the table as text for other programs, with the columns as they are shown.</summary>
internal static class DocumentCopy
{
    /// <summary>Documents that are copied at most: what a clipboard is for.</summary>
    public const int Most = 1000;

    /// <summary>Cells with tabs between, as spreadsheets take them from a clipboard.</summary>
    public static string AsText(IReadOnlyList<DataColumn<LogDocument>> columns, IEnumerable<LogDocument> documents) =>
        string.Join('\n', documents.Take(Most).Select(document => string.Join('\t', columns.Select(column => OneLine(column.Text(document))))));

    public static string AsCsv(IReadOnlyList<DataColumn<LogDocument>> columns, IEnumerable<LogDocument> documents) => string.Concat(
        documents.Take(Most).Select(document => columns.Select(column => column.Text(document))).Prepend(columns.Select(column => column.Title))
            .Select(cells => string.Join(',', cells.Select(CsvField.Of)) + CsvField.LineEnd));

    /// <summary>A list of the documents' sources, each on a line of its own.</summary>
    public static string AsJson(IEnumerable<LogDocument> documents) => $"[\n{string.Join(",\n", documents.Take(Most).Select(document => document.Source.GetRawText()))}\n]";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
