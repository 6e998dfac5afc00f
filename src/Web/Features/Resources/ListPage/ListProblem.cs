using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Lists.Live;
using Dashboard.Services.Primitives;

namespace Dashboard.Web.Features.Resources.ListPage;

/// <summary>Why a page shows no list at all.</summary>
public sealed record ListProblem
{
    public required ListProblemKind Kind { get; init; }

    /// <summary>What the server said; null where it was not asked.</summary>
    public Failure? Failure { get; init; }

    /// <summary>The kind, where it is known.</summary>
    public ApiResource? Resource { get; init; }

    public NamespaceScope Scope { get; init; } = NamespaceScope.All;

    /// <summary>The API that does not answer, and the server's message about it.</summary>
    public UnavailableApi? Api { get; init; }

    /// <summary>Of a list that failed as a whole; null while there is something to show.</summary>
    public static ListProblem? Of(ListStatus status, ApiResource resource, NamespaceScope scope)
    {
        if (status.Phase != ListPhase.Failed || status.Failures.Count == 0)
            return null;
        var failure = status.Failures[0].Failure;
        return new()
        {
            Kind = failure.Kind == FailureKind.Forbidden ? ListProblemKind.Forbidden : ListProblemKind.Failed,
            Failure = failure, Resource = resource, Scope = scope,
        };
    }
}
