using Dashboard.Services.Logs.Queries;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Logs.Search;
using Dashboard.Web.Features.Discover.Patterns;

namespace Dashboard.Web.Features.Discover;

/// <summary>What Discover shows, but for the time, which pages share. All of it stands in the address.</summary>
public sealed record DiscoverState
{
    /// <summary>Id of the data view; null for the default one.</summary>
    public string? View { get; init; }

    public string Text { get; init; } = "";

    public QueryLanguage Language { get; init; }

    public IReadOnlyList<LogFilter> Filters { get; init; } = [];

    /// <summary>Fields that have a column of their own; empty for a summary of each document.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Empty for the newest first.</summary>
    public IReadOnlyList<SortField> Sort { get; init; } = [];

    /// <summary>Width of the histogram's bars as the server reads it; null for one that fits.</summary>
    public string? Interval { get; init; }

    /// <summary>The field that splits the bars; null for the level where there is one, empty for none.</summary>
    public string? Split { get; init; }

    /// <summary>The bars are compared with those of the period before.</summary>
    public bool Compare { get; init; }

    /// <summary>The document whose details are open; null for none.</summary>
    public DocumentId? Open { get; init; }

    public DiscoverTab Tab { get; init; }

    /// <summary>Which patterns are shown, and how.</summary>
    public PatternChoice Patterns { get; init; } = PatternChoice.Default;

    /// <summary>Id of the saved search that this began as; null for none.</summary>
    public string? Saved { get; init; }

    /// <summary>Lines of a row: 1, 3 or 6.</summary>
    public int Lines { get; init; } = 1;
}
