using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.DataViews;

/// <summary>Says what a pattern matches, while it is being typed. Shows only what holds a document that the user may read. Scoped.</summary>
public interface IPatternMatcher
{
    /// <summary>What the pattern matches, by name; <see cref="FailureKind.Invalid"/> where it is no pattern.</summary>
    Task<Result<PatternMatch>> MatchAsync(string pattern, CancellationToken cancellationToken);

    /// <summary>The date fields that every document of the pattern might be ordered by, the likeliest first.</summary>
    Task<Result<IReadOnlyList<string>>> TimeFieldsAsync(string pattern, CancellationToken cancellationToken);
}
