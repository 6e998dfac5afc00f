using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Dashboard.Services.Cluster.Lists;
using Dashboard.Services.Cluster.Lists.Sharing;

namespace Dashboard.Services.Cluster.Search;

/// <inheritdoc />
internal sealed class ObjectSearch(ResourceLists lists, TimeProvider time) : IObjectSearch, IAsyncDisposable
{
    /// <summary>How long names outlive the last question.</summary>
    public static readonly TimeSpan Linger = TimeSpan.FromMinutes(5);

    private readonly LeasePool<(string Identity, NamespaceScope Known), SearchIndex> indexes = new(Linger, time);

    public async IAsyncEnumerable<IReadOnlyList<SearchHit>> FindAsync(
        IKubernetesClient client, SearchQuestion question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var lease = Take(client, question.Known);
        var index = lease.Value;
        var resources = await index.ResourcesAsync(cancellationToken);
        var text = SearchText.Parse(question.Text, resources);
        if (text.IsEmpty)
            yield break;

        var kinds = (text.Kinds ?? resources).Where(resource => text.Namespace is null || resource.Namespaced).Select(index.Kind).ToList();
        var ready = kinds.Where(kind => kind.IsFresh).ToList();
        var known = new List<SearchHit>();
        foreach (var kind in ready)
            known.AddRange(HitList.Of(kind.Resource, await index.NamesAsync(kind, cancellationToken), text));
        if (known.Count > 0)
            yield return [.. known.OrderBy(hit => hit.Rank)];

        await foreach (var hits in ReadAsync(index, [.. kinds.Except(ready)], text, cancellationToken))
            yield return hits;
    }

    public void Prepare(IKubernetesClient client, NamespaceScope known)
    {
        var lease = Take(client, known);
        _ = lease.Value.PrepareAsync().ContinueWith(_ => lease.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    public ValueTask DisposeAsync() => indexes.DisposeAsync();

    private static async IAsyncEnumerable<IReadOnlyList<SearchHit>> ReadAsync(
        SearchIndex index, IReadOnlyList<KindReader> kinds, SearchText text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = Channel.CreateBounded<IReadOnlyList<SearchHit>>(Math.Max(1, kinds.Count));
        var reading = Task.WhenAll(kinds.Select(async kind =>
        {
            var hits = HitList.Of(kind.Resource, await index.NamesAsync(kind, cancellationToken), text);
            if (hits.Count > 0)
                found.Writer.TryWrite(hits);
        }));
        _ = reading.ContinueWith(done => found.Writer.TryComplete(done.Exception?.InnerException), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        await foreach (var hits in found.Reader.ReadAllAsync(cancellationToken))
            yield return hits;
    }

    private Lease<SearchIndex> Take(IKubernetesClient client, NamespaceScope known) =>
        indexes.Take((client.IdentityKey, known), () => new SearchIndex(lists, client, known, time), _ => true);
}
