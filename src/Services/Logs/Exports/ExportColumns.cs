using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Fields;

namespace Dashboard.Services.Logs.Exports;

/// <summary>The columns of an exported table: the time, then the chosen fields, or all of the data view where none is chosen.</summary>
public static class ExportColumns
{
    public static IReadOnlyList<string> Of(DataView view, FieldList fields, IReadOnlyList<string> chosen)
    {
        var others = chosen.Count > 0 ? chosen : Offered(view, fields);
        return view.TimeField is { } time ? [time, .. others.Where(name => name != time)] : [.. others];
    }

    /// <summary>The fields that a document's source must have for the columns; empty for all, as where none is chosen.</summary>
    public static IReadOnlyList<string> Sources(FieldList fields, IReadOnlyList<string> chosen) =>
        [.. chosen.Select(name => fields.Find(name)?.ParentName ?? name).Distinct(StringComparer.Ordinal)];

    // A multi-field says nothing that its parent does not, and an object nothing that is not in its parts.
    private static IEnumerable<string> Offered(DataView view, FieldList fields)
    {
        var hidden = new HiddenFieldSet(view.HiddenFields);
        return fields.Where(field => field is { ParentName: null, IsMetadata: false, Kind: not (LogFieldKind.Object or LogFieldKind.Nested) } && !hidden.Contains(field.Name)).Select(field => field.Name);
    }
}
