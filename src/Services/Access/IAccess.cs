namespace Dashboard.Services.Access;

/// <summary>What the logged-in user may do, by the cluster's own reviews. Scoped; answers are kept at most a minute per identity.</summary>
public interface IAccess
{
    /// <summary>SelfSubjectAccessReview: the true answer for one verb. Not reachable counts as not allowed.</summary>
    Task<AccessDecision> MayAsync(AccessQuestion question, CancellationToken cancellationToken);

    /// <summary>By SelfSubjectRulesReview of the namespace, for showing and hiding many things at once; falls back to single reviews where the review is incomplete.</summary>
    Task<IReadOnlyList<AccessDecision>> MayAsync(IReadOnlyList<AccessQuestion> questions, CancellationToken cancellationToken);
}
