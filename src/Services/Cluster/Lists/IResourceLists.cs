using Dashboard.Services.Cluster.Lists.Queries;
using Dashboard.Services.Cluster.Lists.Views;

namespace Dashboard.Services.Cluster.Lists;

/// <summary>
/// Live lists of any kind. A list's rows are held here once for all views of the same identity (and of no other), and go a while after
/// the last view. Singleton.
/// </summary>
public interface IResourceLists
{
    /// <summary>
    /// A view of a kind in some namespaces with the client's rights; the caller disposes it. Field terms of the query that only the server
    /// can answer are part of what is listed: open a new view when they change (<see cref="Filters.FieldSupport.ServerSelector"/>).
    /// </summary>
    ListView Open(IKubernetesClient client, ApiResource resource, NamespaceScope scope, ListQuery query);

    /// <summary>Lets a list be read before its page is there, since it soon will be.</summary>
    void Warm(IKubernetesClient client, ApiResource resource, NamespaceScope scope, ListQuery query);
}
