using System.Runtime.CompilerServices;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects;

/// <summary>Finds the kind of an object and follows it: by a watch where the kind and the user's rights allow, else by asking again and again.</summary>
internal sealed class LiveObjects(IKubernetesClient client, TimeProvider time) : IObjects
{
    public async Task<Result<ResourceRef>> ResolveAsync(string qualifiedName, string? @namespace, string name, CancellationToken cancellationToken)
    {
        var catalog = await client.DiscoverAsync(cancellationToken);
        if (!catalog.TryGet(out var found, out var failure))
            return failure;
        if (found.Find(qualifiedName) is not { } resource)
            return Unknown($"The server has no kind \"{qualifiedName}\".");
        if (resource.Namespaced != @namespace is not null)
            return Unknown(resource.Namespaced ? $"{resource.Kind} objects stand in a namespace, and the address names none." : $"{resource.Kind} objects stand in no namespace.");

        return new ResourceRef(resource.Type, @namespace, name);
    }

    public async IAsyncEnumerable<ObjectUpdate> FollowAsync(ResourceRef reference, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var catalog = await client.DiscoverAsync(cancellationToken);
        if (!catalog.TryGet(out var found, out var failure))
        {
            yield return new ObjectUpdate.Failed(failure, null);
            yield break;
        }

        if (found.Find(reference.Type.QualifiedName, reference.Type.Version) is not { } resource)
        {
            yield return new ObjectUpdate.Failed(Unknown($"The server has no kind \"{reference.Type.QualifiedName}\"."), null);
            yield break;
        }

        var watch = new ObjectWatch(client, time, resource, reference);
        if (resource is { CanList: true, CanWatch: true })
        {
            await foreach (var update in watch.FollowAsync(cancellationToken))
                yield return update;
            if (!watch.Forbidden)
                yield break;
        }

        // Not allowed to list or watch it, but perhaps to get it.
        await foreach (var update in new ObjectPoll(client, time, resource, reference).FollowAsync(watch.Last, cancellationToken))
            yield return update;
    }

    private Failure Unknown(string message) =>
        new() { Kind = FailureKind.NotFound, Message = message, Server = client.Server.ToString(), Reason = IObjects.UnknownKind };
}
