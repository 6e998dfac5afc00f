using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects;

/// <summary>Single objects of any kind, with the user's own rights. Scoped.</summary>
public interface IObjects
{
    /// <summary>The <see cref="Failure.Reason"/> where the kind itself is not there, to tell it from an object that is not.</summary>
    const string UnknownKind = nameof(UnknownKind);

    /// <summary>
    /// The kind that an address names (<c>deployments.apps</c>) and the reference of the object in it. Fails with
    /// <see cref="FailureKind.NotFound"/> where the server has no such kind, or where the kind wants a namespace and none is given.
    /// </summary>
    Task<Result<ResourceRef>> ResolveAsync(string qualifiedName, string? @namespace, string name, CancellationToken cancellationToken);

    /// <summary>The object, then its live changes, until cancelled. Only one object is read, by a field selector on its name.</summary>
    IAsyncEnumerable<ObjectUpdate> FollowAsync(ResourceRef reference, CancellationToken cancellationToken);
}
