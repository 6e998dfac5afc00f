using System.Text.Json;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.SavedObjects.Stores.Index;

/// <summary>
/// Saved objects as documents of an index of the log backend, for several replicas. Elasticsearch's own optimistic concurrency decides who was first. The index is made with the
/// first write.
/// </summary>
internal sealed class IndexStore(IElasticClient client, string index) : ISavedObjectStore
{
    private const int PageSize = 1000;

    private readonly IndexRequests requests = new(index);
    private volatile bool exists;

    public async Task<Result<StoreListing>> ListAsync(CancellationToken cancellationToken)
    {
        if (!(await client.FlavorAsync(cancellationToken)).TryGet(out var flavor, out var failure))
            return failure;
        var (heads, damaged, bytes, after) = (new List<SavedObjectHead>(), new List<DamagedObject>(), 0L, (string?)null);
        while (true)
        {
            var answer = await AskAsync(requests.Search(flavor, PageSize, after), new IndexAnswers(flavor).Hits, cancellationToken);
            if (answer.Failure is { Kind: FailureKind.NotFound })
                return new StoreListing([], 0, []);
            if (!answer.TryGet(out var page, out failure))
                return failure;
            heads.AddRange(page.Select(hit => hit.Saved).OfType<SavedObject>().Select(saved => saved.Head()));
            damaged.AddRange(page.Where(hit => hit.Saved is null).Select(hit => new DamagedObject(hit.Id, hit.Problem)));
            bytes += page.Sum(hit => hit.Bytes);
            if (page.Count < PageSize || heads.Count + damaged.Count > 2 * SavedObjectLimits.MostObjects)
                return new StoreListing(heads, bytes, damaged);
            after = page[^1].Id;
        }
    }

    public async Task<Result<SavedObject>> GetAsync(SavedObjectKey key, CancellationToken cancellationToken)
    {
        if (!(await client.FlavorAsync(cancellationToken)).TryGet(out var flavor, out var failure))
            return failure;
        var answer = await AskAsync(requests.Get(key), new IndexAnswers(flavor).Document, cancellationToken);
        if (!answer.TryGet(out var document, out failure))
            return failure.Kind == FailureKind.NotFound ? SavedObjectFailures.NotFound(key) : failure;
        return document.Saved is { } saved ? saved : SavedObjectFailures.Damaged(key, document.Problem);
    }

    public async Task<Result<IReadOnlyList<SavedObject>>> GetManyAsync(IReadOnlyList<SavedObjectKey> keys, CancellationToken cancellationToken)
    {
        if (!(await client.FlavorAsync(cancellationToken)).TryGet(out var flavor, out var failure))
            return failure;
        var answer = await AskAsync(requests.GetMany(flavor, keys), new IndexAnswers(flavor).Documents, cancellationToken);
        if (answer.Failure is { Kind: FailureKind.NotFound })
            return new List<SavedObject>();
        return answer.Map(documents => (IReadOnlyList<SavedObject>)[.. documents.Select(document => document.Saved).OfType<SavedObject>()]);
    }

    public async Task<SaveOutcome> PutAsync(SavedObject @object, string? expectedVersion, CancellationToken cancellationToken)
    {
        if (!(await PrepareAsync(cancellationToken)).TryGet(out var flavor, out var failure))
            return SaveOutcome.Failed(failure);
        var condition = expectedVersion is null ? WriteCondition.New : WriteCondition.Parse(expectedVersion, IndexRequests.HasSequenceNumbers(flavor));
        if (condition is null)
            return await ConflictAsync(@object.Key, expectedVersion, cancellationToken);
        var answer = await AskAsync(requests.Put(@object, condition), new IndexAnswers(flavor).Version, cancellationToken);
        if (answer.Failure is { Kind: FailureKind.Conflict })
            return await ConflictAsync(@object.Key, expectedVersion, cancellationToken);
        // Nothing says whether a write that broke off was made: what stands is read where it is wanted.
        return answer.TryGet(out var version, out failure) ? SaveOutcome.Done(@object with { Version = version }) : SaveOutcome.Failed(failure);
    }

    public async Task<Failure?> DeleteAsync(SavedObjectKey key, string expectedVersion, CancellationToken cancellationToken)
    {
        if (!(await client.FlavorAsync(cancellationToken)).TryGet(out var flavor, out var failure))
            return failure;
        if (WriteCondition.Parse(expectedVersion, IndexRequests.HasSequenceNumbers(flavor)) is not { } condition)
            return (await ConflictAsync(key, expectedVersion, cancellationToken)).Failure;
        var answer = await AskAsync(requests.Delete(key, condition), json => json.Text("result"), cancellationToken);
        return answer.Failure?.Kind switch
        {
            FailureKind.Conflict => (await ConflictAsync(key, expectedVersion, cancellationToken)).Failure,
            FailureKind.NotFound => SavedObjectFailures.NotFound(key),
            _ => answer.Failure,
        };
    }

    private async Task<SaveOutcome> ConflictAsync(SavedObjectKey key, string? expectedVersion, CancellationToken cancellationToken)
    {
        var standing = await GetAsync(key, cancellationToken);
        if (!standing.TryGet(out var saved, out var failure))
            return SaveOutcome.Failed(failure.Kind == FailureKind.NotFound && expectedVersion is null ? SavedObjectFailures.Exists(key) : failure);
        return SaveOutcome.Conflict(expectedVersion is null ? SavedObjectFailures.Exists(key) : SavedObjectFailures.Changed(key), saved);
    }

    private async Task<Result<ServerFlavor>> PrepareAsync(CancellationToken cancellationToken)
    {
        var flavor = await client.FlavorAsync(cancellationToken);
        if (exists || !flavor.IsSuccess)
            return flavor;
        var made = await AskAsync(requests.Create(flavor.Value), _ => true, cancellationToken);
        if (made.Failure is { Kind: not FailureKind.Conflict } refused)
            return refused;
        exists = true;
        return flavor;
    }

    private async Task<Result<T>> AskAsync<T>(ElasticRequest request, Func<JsonElement, T> read, CancellationToken cancellationToken) =>
        (await client.AskAsync(request, read, observe: null, cancellationToken)).Map(answer => answer.Value);
}
