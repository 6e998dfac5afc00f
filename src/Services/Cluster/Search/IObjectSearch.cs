namespace Dashboard.Services.Cluster.Search;

/// <summary>
/// Finds objects of every listable kind by name. Names are kept per identity, never across, for some minutes after the last question; what
/// the user may no longer list is found no longer than half a minute after. Singleton.
/// </summary>
public interface IObjectSearch
{
    /// <summary>What fits, in batches as the kinds are searched, best first within a batch. Kinds that the user may not list are passed over.</summary>
    IAsyncEnumerable<IReadOnlyList<SearchHit>> FindAsync(IKubernetesClient client, SearchQuestion question, CancellationToken cancellationToken);

    /// <summary>Begins to read the names of the kinds that one most likely looks for, so that the first question finds them there.</summary>
    void Prepare(IKubernetesClient client, NamespaceScope known);
}
