using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Logs.Queries.Time;

namespace Dashboard.Services.Logs.Queries;

/// <summary>What a user asks of a data view: the text of the query bar, the pills below it, and the time.</summary>
public sealed record LogQuery
{
    /// <summary>Everything of the data view, of all times.</summary>
    public static LogQuery Everything { get; } = new();

    /// <summary>The query bar's text; empty finds everything.</summary>
    public string Text { get; init; } = "";

    public QueryLanguage Language { get; init; } = QueryLanguage.Kql;

    public IReadOnlyList<LogFilter> Filters { get; init; } = [];

    /// <summary>Null for all times, and where the data view has no time field.</summary>
    public TimeRange? Time { get; init; }
}
