using Dashboard.Services.Cluster;

namespace Dashboard.Web.Navigation;

/// <summary>Gives the rail its groups. A part of the application with pages of its own registers one (scoped); the rail shows them by <see cref="Order"/>.</summary>
public interface INavigationSource
{
    /// <summary>Where its groups stand, from the top: overview 0, logs 100, metrics 200, cluster 300, settings 900.</summary>
    int Order { get; }

    /// <summary>The groups that can be offered now; the catalog is null until discovery has answered.</summary>
    IReadOnlyList<RailGroup> Groups(ApiCatalog? catalog);

    /// <summary>Key of the entry that an address belongs to (its path from the root, for instance <c>/cluster/pods</c>); null where it is none of its own.</summary>
    string? KeyOf(string path);
}
