using System.Runtime.CompilerServices;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems;

internal sealed class ClusterProblems(IKubernetesClient client, Diagnoses diagnoses) : IProblems
{
    public async Task<Result<ProblemReport>> FindAsync(NamespaceScope scope, CancellationToken cancellationToken) => (await FirstAsync(scope, cancellationToken)).Result;

    public async IAsyncEnumerable<Result<ProblemReport>> FollowAsync(NamespaceScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var diagnosis in diagnoses.FollowAsync(client, scope, cancellationToken))
            yield return diagnosis.Result;
    }

    public async Task<Result<IReadOnlyList<Problem>>> OfAsync(ResourceRef subject, CancellationToken cancellationToken)
    {
        // Whoever looks at the overview, or has its badge on the rail, has a diagnosis of everything already.
        var diagnosis = diagnoses.Latest(client, NamespaceScope.All) is { Failure: null } latest
            ? latest
            : await FirstAsync(subject.Namespace is { } name ? NamespaceScope.Of(name) : NamespaceScope.All, cancellationToken);
        return diagnosis.Failure is { } failure ? failure : SubjectProblems.Of(subject, diagnosis);
    }

    private async Task<Diagnosis> FirstAsync(NamespaceScope scope, CancellationToken cancellationToken)
    {
        await foreach (var diagnosis in diagnoses.FollowAsync(client, scope, cancellationToken))
            return diagnosis;
        throw new InvalidOperationException("A diagnosis ended without a report.");
    }
}
