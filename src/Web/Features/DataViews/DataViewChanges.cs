using System.Text.Json;
using Dashboard.Services.Logs.DataViews;

namespace Dashboard.Web.Features.DataViews;

/// <summary>Tells in what two versions of a data view differ.</summary>
public static class DataViewChanges
{
    public static IReadOnlyList<DataViewChange> Between(DataViewEntry mine, DataViewEntry theirs) =>
    [
        .. new DataViewChange[]
        {
            new("ColumnName", mine.View.Name, theirs.View.Name),
            new("ColumnPattern", mine.View.Pattern, theirs.View.Pattern),
            new("ColumnTime", mine.View.TimeField ?? "", theirs.View.TimeField ?? ""),
            new("NamespaceField", mine.View.NamespaceField ?? "", theirs.View.NamespaceField ?? ""),
            new("IsShared", mine.IsShared ? "✓" : "", theirs.IsShared ? "✓" : ""),
            new("HiddenFields", Lines(mine.View.HiddenFields), Lines(theirs.View.HiddenFields)),
            new("RuntimeFields", Lines(mine.View.RuntimeFields.Select(field => $"{field.Name}: {field.Type}")), Lines(theirs.View.RuntimeFields.Select(field => $"{field.Name}: {field.Type}"))),
        }.Where(change => change.Mine != change.Theirs),
        .. Scripts(mine.View, theirs.View),
        .. Each("Format", mine.View.Formats, theirs.View.Formats, format => JsonSerializer.Serialize(format)),
        .. Each("Popularity", mine.View.Popularity, theirs.View.Popularity, count => count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ];

    private static IEnumerable<DataViewChange> Scripts(DataView mine, DataView theirs) =>
        from field in mine.RuntimeFields
        join other in theirs.RuntimeFields on field.Name equals other.Name
        where field.Type == other.Type && field.Script != other.Script
        select new DataViewChange("RuntimeFields", $"{field.Name}: {field.Script}", $"{other.Name}: {other.Script}");

    private static IEnumerable<DataViewChange> Each<T>(string part, IReadOnlyDictionary<string, T> mine, IReadOnlyDictionary<string, T> theirs, Func<T, string> write) => mine.Keys.Union(theirs.Keys).Order(StringComparer.Ordinal)
        .Select(field => (Field: field, Mine: Written(mine, field, write), Theirs: Written(theirs, field, write)))
        .Where(one => one.Mine != one.Theirs)
        .Select(one => new DataViewChange(part, $"{one.Field} {one.Mine}", $"{one.Field} {one.Theirs}"));

    private static string Written<T>(IReadOnlyDictionary<string, T> values, string field, Func<T, string> write) => values.TryGetValue(field, out var value) ? write(value) : "—";

    private static string Lines(IEnumerable<string> lines) => string.Join(", ", lines.Order(StringComparer.Ordinal));
}
