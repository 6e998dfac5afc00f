using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems;

/// <summary>Finds what is wrong, with the user's own rights. Scoped.</summary>
public interface IProblems
{
    /// <summary>All that is wrong in the scope, worst first.</summary>
    Task<Result<ProblemReport>> FindAsync(NamespaceScope scope, CancellationToken cancellationToken);

    /// <summary>The same, again whenever it changes (looked at no more often than every few seconds), until cancelled. Failures keep the last report on the page.</summary>
    IAsyncEnumerable<Result<ProblemReport>> FollowAsync(NamespaceScope scope, CancellationToken cancellationToken);

    /// <summary>The problems of one object, or of the pods below it.</summary>
    Task<Result<IReadOnlyList<Problem>>> OfAsync(ResourceRef subject, CancellationToken cancellationToken);
}
