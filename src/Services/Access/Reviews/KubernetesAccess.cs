using Dashboard.Services.Access.Identity;
using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Access.Reviews;

/// <summary>Access by the cluster's own reviews, asked with the user's own client.</summary>
internal sealed class KubernetesAccess(IKubernetesClient client, AccessAnswers answers) : IAccess
{
    private const int ReviewsAtOnce = 8;

    public async Task<AccessDecision> MayAsync(AccessQuestion question, CancellationToken cancellationToken)
    {
        var allowed = await answers.GetAsync(client.IdentityKey, question, token => ReviewAsync(question, token), cancellationToken);
        return Decision(question, allowed is { IsSuccess: true, Value: true });
    }

    public async Task<IReadOnlyList<AccessDecision>> MayAsync(IReadOnlyList<AccessQuestion> questions, CancellationToken cancellationToken)
    {
        var decisions = new AccessDecision[questions.Count];
        var single = new List<int>();
        foreach (var group in questions.Index().GroupBy(entry => entry.Item.Namespace))
        {
            var rules = await RulesAsync(group.Key, cancellationToken);
            foreach (var (index, question) in group)
            {
                // The rules of a namespace say nothing of all namespaces, and incomplete ones nothing of what they leave out.
                if (rules is not null && (rules.Allow(question) || !rules.Incomplete))
                    decisions[index] = Decision(question, rules.Allow(question));
                else
                    single.Add(index);
            }
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = ReviewsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(single, options, async (index, token) => decisions[index] = await MayAsync(questions[index], token));
        return decisions;
    }

    private async Task<NamespaceRules?> RulesAsync(string? @namespace, CancellationToken cancellationToken)
    {
        if (@namespace is null)
            return null;
        var rules = await answers.GetAsync(client.IdentityKey, @namespace, token => ReadRulesAsync(@namespace, token), cancellationToken);
        return rules.IsSuccess ? rules.Value : null;
    }

    private async Task<Result<bool>> ReviewAsync(AccessQuestion question, CancellationToken cancellationToken)
    {
        var review = await client.CreateAsync(ReviewTypes.SelfSubjectAccess, null, ReviewBodies.Access(question), cancellationToken);
        return review.Map(answer => answer.Flag("status", "allowed"));
    }

    private async Task<Result<NamespaceRules>> ReadRulesAsync(string @namespace, CancellationToken cancellationToken)
    {
        var review = await client.CreateAsync(ReviewTypes.SelfSubjectRules, null, ReviewBodies.Rules(@namespace), cancellationToken);
        return review.Map(NamespaceRules.Read);
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
