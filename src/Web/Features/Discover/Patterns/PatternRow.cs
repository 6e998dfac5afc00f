using Dashboard.Services.Logs.Levels;
using Dashboard.Services.Logs.Patterns;

namespace Dashboard.Web.Features.Discover.Patterns;

/// <summary>A pattern as the table lists it.</summary>
public sealed record PatternRow
{
    /// <summary>Of the pattern: the same for its template in another report.</summary>
    public required string Key { get; init; }

    public required PatternChange Change { get; init; }

    /// <summary>Estimated for all lines that match.</summary>
    public required long Lines { get; init; }

    /// <summary>The same of the period before; null where nothing is compared.</summary>
    public required long? LinesBefore { get; init; }

    /// <summary>Of all lines that match, 0 to 1.</summary>
    public required double Share { get; init; }

    public required LineLevel Level { get; init; }

    /// <summary>Lines of the sample in each part of the time; not-a-number where too little of it is known.</summary>
    public required IReadOnlyList<double> Course { get; init; }

    public LogPattern Pattern => Change.Pattern;
}
