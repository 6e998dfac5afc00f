using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Patterns;

/// <summary>What lines say, and how that differs from the period before.</summary>
public sealed record PatternReport
{
    /// <summary>In the order of <see cref="PatternComparison"/>. Counts are those of the sample (<see cref="Now"/>); all are <see cref="PatternChangeKind.Same"/> where nothing is compared.</summary>
    public required IReadOnlyList<PatternChange> Patterns { get; init; }

    /// <summary>The field that was read.</summary>
    public required LogField Message { get; init; }

    public required SampleSize Now { get; init; }

    /// <summary>The parts of the time that <see cref="LogPattern.Buckets"/> are counted in.</summary>
    public required PatternCourse Course { get; init; }

    /// <summary>Null where it was not asked for, or could not be read.</summary>
    public SampleSize? Before { get; init; }

    /// <summary>How much of the period before is stored: where less than all of it is, rates are compared. Null where it has no time, or was not read.</summary>
    public TimeSpan? StoredBefore { get; init; }

    /// <summary>Lines of the sample whose patterns were given up, as there were too many.</summary>
    public required long Others { get; init; }

    /// <summary>Why the period before could not be read; null where it was, or was not asked for.</summary>
    public Failure? BeforeFailure { get; init; }

    /// <summary>What is missing from the samples; null where they are whole.</summary>
    public PartialAnswer? Partial { get; init; }

    /// <summary>The period before is still being read: another report follows.</summary>
    public bool IsComparing { get; init; }

    /// <summary>There was something to compare with.</summary>
    public bool IsCompared => Before is { Of: > 0 };
}
