using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Tables;

/// <summary>Rows of custom resources: the value at each printer column's path.</summary>
internal static class CustomRows
{
    public static object?[] Row(CustomVersion version, JsonObject item, DateTimeOffset now) =>
        [item.Name(), .. version.Columns.Select(column => Value(item, column.Column, column.Path, now))];

    private static object? Value(JsonObject item, Column column, string path, DateTimeOffset now)
    {
        var found = JsonPath.Find(item, path);
        return column.Type switch
        {
            "date" => found.Time() is { } time ? HumanDuration.Since(time, now) : found is null ? null : "<invalid>",
            "integer" => found.Integer(),
            "boolean" => found is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null,
            "number" => found is JsonValue number && number.TryGetValue<double>(out var real) ? real : null,
            _ => found is JsonArray or JsonObject ? found.ToJsonString() : found.Scalar(),
        };
    }
}
