using System.Text.Json.Nodes;

namespace Dashboard.Services.Logs.Search.Documents;

/// <summary>Writes the order of documents.</summary>
internal static class SortBodies
{
    /// <summary>
    /// The order that was asked for, or by time; then that in which they were written, so that lines of the same moment stay in their order and a page begins where the one
    /// before ended.
    /// </summary>
    public static JsonArray Of(IReadOnlyList<SortField> sort, string? timeField)
    {
        var fields = sort.Count > 0 ? sort : timeField is { } time ? [new SortField(time, Descending: true)] : [];
        var body = new JsonArray([.. fields.Select(Field)]);
        body.Add(Field("_seq_no", fields.Count > 0 && fields[^1].Descending, "long"));
        return body;
    }

    private static JsonObject Field(SortField field) => field.Field is "_doc" or "_score"
        ? new JsonObject { [field.Field] = new JsonObject { ["order"] = Order(field.Descending) } }
        : Field(field.Field, field.Descending, "boolean");

    private static JsonObject Field(string name, bool descending, string unmapped) =>
        new JsonObject { [name] = new JsonObject { ["order"] = Order(descending), ["unmapped_type"] = unmapped } };

    private static string Order(bool descending) => descending ? "desc" : "asc";
}
