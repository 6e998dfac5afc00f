using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Patterns;

/// <summary>Finds out what the stored lines say, for the logged-in user and with their rights. Scoped. Works off the caller's thread.</summary>
public interface IPatternSearch
{
    /// <summary>
    /// Clusters a sample of the lines by template: one report of the patterns, and where a comparison is asked for, a second one with how they changed. Fails
    /// (<see cref="FailureKind.Invalid"/>) where no field holds what lines say; a failure is the last thing that comes.
    /// </summary>
    IAsyncEnumerable<Result<PatternReport>> FindAsync(PatternRequest request, CancellationToken cancellationToken);

    /// <summary>The newest lines of a pattern, at most so many; none where the pattern has no word to look for.</summary>
    Task<Result<IReadOnlyList<LogDocument>>> ExamplesAsync(LogSelection selection, LogPattern pattern, LogField message, int size, CancellationToken cancellationToken);
}
