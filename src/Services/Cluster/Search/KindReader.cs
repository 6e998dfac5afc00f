using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Search;

/// <summary>The names of one kind as one identity may list them.</summary>
internal abstract class KindReader(IKubernetesClient client, ApiResource resource, NamespaceScope known, TimeProvider time) : IDisposable
{
    /// <summary>How long the cluster's last permission to list is taken to hold.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private Task<Failure?>? confirming;
    private DateTimeOffset confirmed;

    public ApiResource Resource { get; } = resource;

    /// <summary>Where the names are read: all namespaces, or the known ones where only those may be listed.</summary>
    protected NamespaceScope Scope { get; private set; } = NamespaceScope.All;

    protected IKubernetesClient Client { get; } = client;

    protected TimeProvider Time { get; } = time;

    /// <summary>Whether the names can be had without asking the cluster.</summary>
    public bool IsFresh => confirming is { IsCompletedSuccessfully: true } && Time.GetUtcNow() - confirmed <= Fresh;

    /// <summary>The names; none where the kind cannot be listed. Several who ask at once wait for the same answer.</summary>
    public async Task<IEnumerable<ObjectName>> ReadAsync(CancellationToken ending, CancellationToken cancellationToken)
    {
        Task<Failure?> asking;
        lock (gate)
        {
            if (confirming is null || (confirming.IsCompleted && !IsFresh))
                confirming = ConfirmAsync(ending);
            asking = confirming;
        }

        return await asking.WaitAsync(cancellationToken) is null ? Names() : [];
    }

    public abstract void Dispose();

    /// <summary>Asks the cluster; null where the names may be shown.</summary>
    protected abstract Task<Failure?> AskAsync(CancellationToken cancellationToken);

    protected abstract IEnumerable<ObjectName> Names();

    private async Task<Failure?> ConfirmAsync(CancellationToken ending)
    {
        await Task.Yield();
        var failure = await AskAsync(ending);
        if (failure is { Kind: FailureKind.Forbidden } && Scope.IsAll && Resource.Namespaced && !known.IsAll)
        {
            Scope = known;
            failure = await AskAsync(ending);
        }

        // A server that could not answer has not said no: it is asked again with the next question.
        if (failure is null or { Kind: FailureKind.Forbidden or FailureKind.NotFound or FailureKind.Invalid })
            confirmed = Time.GetUtcNow();
        return failure;
    }
}
