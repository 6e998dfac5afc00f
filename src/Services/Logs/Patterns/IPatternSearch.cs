using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Patterns;

/// <summary>Finds out what the stored lines say, for the logged-in user and with their rights. Scoped. Works off the caller's thread.</summary>
public interface IPatternSearch
{
    /// <summary>Clusters a sample of the lines by template. Fails (<see cref="FailureKind.Invalid"/>) where no field holds what lines say.</summary>
    Task<Result<PatternReport>> FindAsync(PatternRequest request, CancellationToken cancellationToken);

    /// <summary>The newest lines of a pattern, at most so many; none where the pattern has no word to look for.</summary>
    Task<Result<IReadOnlyList<LogDocument>>> ExamplesAsync(LogSelection selection, LogPattern pattern, LogField message, int size, CancellationToken cancellationToken);
}
