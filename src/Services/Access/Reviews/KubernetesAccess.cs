using Dashboard.Services.Cluster;

namespace Dashboard.Services.Access.Reviews;

/// <summary>Access by the cluster's own reviews, asked with the user's own client.</summary>
internal sealed class KubernetesAccess(IKubernetesClient client, AccessAnswers answers) : IAccess
{
    private const int ReviewsAtOnce = 8;
    private readonly AccessReviews reviews = new(client, answers);

    public async Task<AccessDecision> MayAsync(AccessQuestion question, CancellationToken cancellationToken)
    {
        var allowed = await reviews.AskAsync(question, cancellationToken);
        return Decision(question, allowed is { IsSuccess: true, Value: true });
    }

    public async Task<IReadOnlyList<AccessDecision>> MayAsync(IReadOnlyList<AccessQuestion> questions, CancellationToken cancellationToken)
    {
        var decisions = new AccessDecision[questions.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReviewsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(questions.Index(), options, async (entry, token) =>
        {
            var allowed = await reviews.AskByRulesAsync(entry.Item, token);
            decisions[entry.Index] = Decision(entry.Item, allowed is { IsSuccess: true, Value: true });
        });
        return decisions;
    }

    private static AccessDecision Decision(AccessQuestion question, bool allowed) => new(allowed, allowed ? "" : Missing(question));

    private static string Missing(AccessQuestion question)
    {
        var resource = question.Subresource is null ? question.Plural : $"{question.Plural}/{question.Subresource}";
        var qualified = question.Group.Length == 0 ? resource : $"{resource}.{question.Group}";
        var name = question.Name is null ? "" : $" {question.Name}";
        var place = question.Namespace is null ? "" : $" in {question.Namespace}";
        return $"{question.Verb} {qualified}{name}{place}";
    }
}
