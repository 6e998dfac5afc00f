using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search;
using Dashboard.Web.Controls.DataTable;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Features.Discover;

/// <summary>The columns of the documents' table: the time, then the chosen fields, or a summary where none is chosen.</summary>
internal static class DocumentColumns
{
    public static IReadOnlyList<DataColumn<LogDocument>> Of(DataView view, FieldList fields, IReadOnlyList<string> chosen, DocumentValues values, IStringLocalizer<DiscoverText> text)
    {
        List<DataColumn<LogDocument>> columns = [];
        if (view.TimeField is { } time)
            columns.Add(new() { Id = time, Title = text["ColumnTime"], Width = 168, IsName = true, Cell = DocumentCells.Time, Text = document => document.Time?.ToString("O") ?? "" });
        if (chosen.Count == 0)
            columns.Add(new() { Id = "_summary", Title = text["ColumnSummary"], Grows = true, Sortable = false, Cell = DocumentCells.Summary(values), Text = values.Summary });
        else
            columns.AddRange(chosen.Select((field, place) => Of(field, fields, place == chosen.Count - 1, values)));
        return columns;
    }

    private static DataColumn<LogDocument> Of(string field, FieldList fields, bool last, DocumentValues values)
    {
        var known = fields.Find(field);
        return new()
        {
            Id = field,
            Title = field,
            Hint = field,
            Width = WidthOf(known, fields, values),
            Numeric = known?.Kind == LogFieldKind.Number,
            Grows = last && known?.Kind != LogFieldKind.Number,
            Sortable = known?.IsAggregatable == true,
            Filterable = known?.IsSearchable != false,
            Cell = DocumentCells.Field(values, field),
            Text = document => values.Format(document, field).Text,
        };
    }

    // A text that has a form for whole values is a word or two, unless it is what the lines say.
    private static int WidthOf(LogField? field, FieldList fields, DocumentValues values) => field?.Kind switch
    {
        LogFieldKind.Number => 90,
        LogFieldKind.Boolean => 70,
        LogFieldKind.Text when field.Name == values.MessageField || !fields.SubFields(field.Name).Any() => 320,
        _ => 150,
    };
}
