using Dashboard.Services.Access.Identity;
using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Access.Reviews;

/// <summary>What the cluster says of the caller's own rights. A failure says nothing of them.</summary>
internal sealed class AccessReviews(IKubernetesClient client, AccessAnswers answers)
{
    /// <summary>By a SelfSubjectAccessReview of this one question.</summary>
    public Task<Result<bool>> AskAsync(AccessQuestion question, CancellationToken cancellationToken) =>
        answers.GetAsync(client.IdentityKey, question, token => ReviewAsync(question, token), cancellationToken);

    /// <summary>By the rules of the namespace, one review for all questions about it; by a review of its own where they do not tell.</summary>
    public async Task<Result<bool>> AskByRulesAsync(AccessQuestion question, CancellationToken cancellationToken)
    {
        // The rules of a namespace say nothing of all namespaces, and incomplete ones nothing of what they leave out.
        if (question.Namespace is { } within && (await RulesAsync(within, cancellationToken)).TryGet(out var rules, out _))
        {
            var allowed = rules.Allow(question);
            if (allowed || !rules.Incomplete)
                return allowed;
        }

        return await AskAsync(question, cancellationToken);
    }

    private Task<Result<NamespaceRules>> RulesAsync(string @namespace, CancellationToken cancellationToken) =>
        answers.GetAsync(client.IdentityKey, @namespace, token => ReadRulesAsync(@namespace, token), cancellationToken);

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
}
