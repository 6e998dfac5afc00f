using System.Buffers;
using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Views;

namespace Dashboard.Web.Features.Resources.ListPage;

/// <summary>Rows as comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula is marked as text.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r");

    public static async Task WriteAsync(TextWriter target, IReadOnlyList<ListColumn> columns, IEnumerable<ViewRow> rows, CancellationToken cancellationToken)
    {
        await WriteAsync(target, columns.Select(column => column.Title.Length > 0 ? column.Title : column.Id), cancellationToken);
        foreach (var row in rows)
            await WriteAsync(target, columns.Select(column => CellText.Of(column, row)), cancellationToken);
    }

    /// <summary>One field, quoted where it must be.</summary>
    public static string Field(string text)
    {
        if (text.Length > 0 && Formula.Contains(text[0]))
            text = "'" + text;
        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static Task WriteAsync(TextWriter target, IEnumerable<string> fields, CancellationToken cancellationToken) =>
        target.WriteAsync((string.Join(',', fields.Select(Field)) + "\r\n").AsMemory(), cancellationToken);
}
