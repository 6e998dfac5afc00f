using System.Runtime.CompilerServices;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects;

/// <summary>One object by a watch with a field selector on its name.</summary>
internal sealed class ObjectWatch(IKubernetesClient client, TimeProvider time, ApiResource resource, ResourceRef reference)
{
    /// <summary>The object as it was last seen; null before, and after its deletion.</summary>
    public ObjectSnapshot? Last { get; private set; }

    /// <summary>The stream ended because the user may not list or watch.</summary>
    public bool Forbidden { get; private set; }

    public async IAsyncEnumerable<ObjectUpdate> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListRequest { Namespace = reference.Namespace, FieldSelector = $"metadata.name={reference.Name}" };
        await foreach (var update in client.FollowAsync(reference.Type, request, cancellationToken))
        {
            if (update is ListUpdate<JsonElement>.Interrupted { RetryIn: null } last)
            {
                Forbidden = last.Failure.Kind == FailureKind.Forbidden;
                if (!Forbidden)
                    yield return Interrupt(last.Failure, null);
                yield break;
            }

            yield return update switch
            {
                ListUpdate<JsonElement>.Snapshot { Items: [var item, ..] } => See(item),
                ListUpdate<JsonElement>.Snapshot => Last is { } gone ? Lose(gone) : await MissAsync(cancellationToken),
                // Only the newest state counts: a batch may hold many of the one object.
                ListUpdate<JsonElement>.Changes { Items: [.., { Kind: ChangeKind.Deleted, Item: var item }] } => Lose(Read(item)),
                ListUpdate<JsonElement>.Changes { Items: [.., { Item: var item }] } => See(item),
                ListUpdate<JsonElement>.Interrupted interrupted => Interrupt(interrupted.Failure, interrupted.RetryIn),
                _ => new ObjectUpdate.Resumed(),
            };
        }
    }

    private ObjectUpdate.Current See(JsonElement item) => new(Last = Read(item));

    private ObjectUpdate.Deleted Lose(ObjectSnapshot gone)
    {
        Last = null;
        return new(gone, time.GetUtcNow());
    }

    private ObjectUpdate Interrupt(Failure failure, TimeSpan? retryIn) =>
        Last is null ? new ObjectUpdate.Failed(failure, retryIn) : new ObjectUpdate.Interrupted(failure, retryIn);

    /// <summary>An empty list does not say why; asking for the object does, in the server's words. It may come yet.</summary>
    private async Task<ObjectUpdate> MissAsync(CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync(reference, cancellationToken);
        return answer.TryGet(out var json, out var failure) ? See(json) : new ObjectUpdate.Failed(failure, TimeSpan.Zero);
    }

    private ObjectSnapshot Read(JsonElement json) => ObjectSnapshotReader.Read(resource, reference, json);
}
