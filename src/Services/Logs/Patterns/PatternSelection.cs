using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search;

namespace Dashboard.Services.Logs.Patterns;

/// <summary>Narrows a selection to the lines of a pattern.</summary>
internal static class PatternSelection
{
    /// <summary>Null where the pattern has no word to look for.</summary>
    public static LogSelection? Of(LogSelection selection, LogPattern pattern, LogField message)
    {
        if (PatternFilter.Of(pattern) is not { } filter)
            return null;
        var clauses = new JsonArray(JsonNode.Parse(filter.ToQuery(message.Name, message.Kind == LogFieldKind.Text)));
        if (selection.Clause is { } clause)
            clauses.Add(JsonNode.Parse(clause.GetRawText()));
        return selection with { Clause = JsonSerializer.SerializeToElement(new JsonObject { ["bool"] = new JsonObject { ["filter"] = clauses } }) };
    }
}
