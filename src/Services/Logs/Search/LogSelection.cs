using System.Text.Json;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Queries.Time;

namespace Dashboard.Services.Logs.Search;

/// <summary>
/// Which documents are meant: those of a data view that match a clause, within a time. What the user may not see is taken out by the search itself, so nothing here can
/// widen it.
/// </summary>
public sealed record LogSelection
{
    public required DataView View { get; init; }

    /// <summary>A clause of the query DSL, as query bar, filters and time compile to; null for all documents. Clauses that look into other documents or indices, or run scripts, are refused.</summary>
    public JsonElement? Clause { get; init; }

    /// <summary>The time, by the view's time field, beside what the clause says of it: what a histogram covers, and a sample is spread over. Null for no bounds; without effect where the view has no time field.</summary>
    public TimeInterval? Time { get; init; }
}
