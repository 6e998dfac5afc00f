using Dashboard.Services.Logs.Exports;
using Dashboard.Services.Logs.Queries.Time;

namespace Dashboard.Web.Features.Discover.Exports;

/// <summary>What is exported, and as what. All of it stands in the file's address.</summary>
public sealed record ExportQuery
{
    /// <summary>The documents, their order, and the columns: none for all fields.</summary>
    public required DiscoverState State { get; init; }

    public required TimeRange Range { get; init; }

    /// <summary>Days of the range and dates of the query begin and end in it.</summary>
    public required TimeZoneInfo Zone { get; init; }

    public ExportFormat Format { get; init; }

    /// <summary>Times are written in the zone, with its offset, in place of UTC.</summary>
    public bool InZone { get; init; }

    /// <summary>The user's own cap; null for none.</summary>
    public long? Limit { get; init; }

    /// <summary>The export that the page follows; null where none does.</summary>
    public string? Export { get; init; }
}
