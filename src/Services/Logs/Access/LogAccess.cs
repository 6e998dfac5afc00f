using Dashboard.Services.Access;
using Dashboard.Services.Access.Reviews;
using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Access;

/// <summary>
/// Asks the cluster by its own reviews. Only the reviews are kept (a minute, by <see cref="AccessAnswers"/>), never what was made of them, so that a right that was taken away
/// is gone after that minute.
/// </summary>
internal sealed class LogAccess(IUserSession session, AccessAnswers answers, IStoredNamespaces stored) : ILogAccess
{
    private const int MostConsidered = 200;
    private const int ReviewsAtOnce = 8;
    private static readonly ResourceType NamespaceType = new("", "v1", "namespaces");

    private readonly AccessReviews reviews = new(session.Client, answers);
    private readonly Lock gate = new();
    private readonly HashSet<string> considered = new(StringComparer.Ordinal);

    public async Task<Result<LogScope>> ScopeAsync(CancellationToken cancellationToken)
    {
        if (!(await reviews.AskAsync(Question(null), cancellationToken)).TryGet(out var everywhere, out var failure))
            return failure;
        return everywhere ? LogScope.Everywhere : await ScopeOfAsync(await CandidatesAsync(cancellationToken), cancellationToken);
    }

    public void Consider(IEnumerable<string> namespaces)
    {
        lock (gate)
        {
            foreach (var name in namespaces.Where(NamespaceName.IsValid))
            {
                if (considered.Count >= MostConsidered)
                    return;
                considered.Add(name);
            }
        }
    }

    private static AccessQuestion Question(string? @namespace) => new("get", "", "pods", @namespace, "log");

    private async Task<Result<LogScope>> ScopeOfAsync(IReadOnlyList<string> candidates, CancellationToken cancellationToken)
    {
        var answered = new Result<bool>[candidates.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReviewsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(candidates.Index(), options, async (entry, token) => answered[entry.Index] = await reviews.AskByRulesAsync(Question(entry.Item), token));

        // A namespace that could not be asked about is left out; where none could be, that is what is told.
        if (candidates.Count > 0 && answered.All(answer => !answer.IsSuccess))
            return answered[0].Failure!;
        return LogScope.Of(candidates.Where((_, index) => answered[index] is { IsSuccess: true, Value: true }));
    }

    /// <summary>Namespaces to ask about: those that the user may list; for others the account's own, those that were typed in, and those that have logs (which nobody is shown unasked).</summary>
    private async Task<IReadOnlyList<string>> CandidatesAsync(CancellationToken cancellationToken)
    {
        var listed = await answers.GetAsync(session.Client.IdentityKey, NamespaceType, ListAsync, cancellationToken);
        IEnumerable<string> known = listed.TryGet(out var names, out _) ? names : await stored.NamesAsync(cancellationToken);
        lock (gate)
            return [.. known.Concat(considered).Concat(session.User.Namespace is { } own ? [own] : []).Where(NamespaceName.IsValid).Distinct(StringComparer.Ordinal)];
    }

    private async Task<Result<IReadOnlyList<string>>> ListAsync(CancellationToken cancellationToken)
    {
        var found = await session.Client.ListMetadataAsync(NamespaceType, new() { ResourceVersion = "0" }, cancellationToken);
        return found.Map<IReadOnlyList<string>>(items => [.. items.Select(item => item.Name)]);
    }
}
