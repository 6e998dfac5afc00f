using Dashboard.Web.Controls;
using Dashboard.Web.Controls.DataTable;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Features.Discover.Patterns;

/// <summary>The columns of the table of patterns.</summary>
internal static class PatternColumns
{
    public const string Lines = "lines";
    public const string Change = "change";
    public const string Template = "template";
    public const string First = "first";
    public const string Last = "last";

    public static IReadOnlyList<DataColumn<PatternRow>> Of(IStringLocalizer<PatternsText> text, IFormat format, bool isCompared, bool hasTime)
    {
        List<DataColumn<PatternRow>> columns =
        [
            new() { Id = Lines, Title = text["ColumnLines"], Width = 86, Numeric = true, Cell = PatternCells.Number(row => format.Number(row.Lines)), Text = row => format.Number(row.Lines) },
            new() { Id = "share", Title = text["ColumnShare"], Width = 64, Wide = true, Numeric = true, Sortable = false, Cell = PatternCells.Number(row => Share(row, format)), Text = row => Share(row, format) },
        ];
        if (isCompared)
            columns.Add(new() { Id = Change, Title = text["ColumnChange"], Width = 84, Cell = PatternCells.Change(text, format), Text = row => text[$"Change{row.Change.Kind}"] });
        if (hasTime)
            columns.Add(new() { Id = "course", Title = text["ColumnCourse"], Width = 104, Wide = true, Sortable = false, Cell = PatternCells.Course, Text = row => string.Join(' ', row.Pattern.Buckets) });
        columns.Add(new() { Id = Template, Title = text["ColumnTemplate"], IsName = true, Grows = true, Filterable = true, Cell = PatternCells.Template, Text = row => row.Pattern.Template });
        if (hasTime)
        {
            columns.Add(new() { Id = First, Title = text["ColumnFirst"], Width = 64, Wide = true, Cell = PatternCells.Time(row => row.Pattern.First), Text = row => row.Pattern.First?.ToString("O") ?? "" });
            columns.Add(new() { Id = Last, Title = text["ColumnLast"], Width = 64, Wide = true, Cell = PatternCells.Time(row => row.Pattern.Last), Text = row => row.Pattern.Last?.ToString("O") ?? "" });
        }

        return columns;
    }

    private static string Share(PatternRow row, IFormat format) => row.Share is > 0 and < 0.005 ? "< 1 %" : format.Percent(row.Share);
}
