using Dashboard.Services.Primitives;
using Dashboard.Services.SavedObjects.Provisioning;
using Dashboard.Services.SavedObjects.Schema;
using Dashboard.Services.SavedObjects.Stores;

namespace Dashboard.Services.SavedObjects;

/// <summary>
/// All saved objects whoever asks, in the newest form: those of the store and the provisioned, which hide a stored one with the same key. Guards the limits of the
/// store. Knows nothing of users: only what checks their rights may be given it.
/// </summary>
internal sealed class SavedObjectLibrary(ISavedObjectStore store, IEnumerable<IProvisioningSource> sources, SavedObjectSchemas schemas, SavedObjectLimits limits)
{
    private readonly IReadOnlyList<IProvisioningSource> sources = [.. sources];

    public SavedObjectSchemas Schemas => schemas;

    public SavedObjectLimits Limits => limits;

    public async Task<Result<StoreListing>> ListAsync(CancellationToken cancellationToken)
    {
        var provisioned = await ProvisionedAsync(cancellationToken);
        if (!(await store.ListAsync(cancellationToken)).TryGet(out var stored, out var failure))
            return failure;
        var heads = provisioned.Objects.Select(found => found.Head()).Concat(stored.Heads).DistinctBy(head => head.Key);
        return stored with { Heads = [.. heads.Select(schemas.Current)], Damaged = [.. provisioned.Damaged, .. stored.Damaged] };
    }

    public async Task<Result<SavedObject>> GetAsync(SavedObjectKey key, CancellationToken cancellationToken)
    {
        if (!SavedObjectRules.IsKey(key))
            return SavedObjectFailures.NotFound(key);
        if (await ProvisionedAsync(key, cancellationToken) is { } provisioned)
            return schemas.Current(provisioned);
        return (await store.GetAsync(key, cancellationToken)).Map(schemas.Current);
    }

    public async Task<Result<IReadOnlyList<SavedObject>>> GetManyAsync(IReadOnlyList<SavedObjectKey> keys, CancellationToken cancellationToken)
    {
        SavedObjectKey[] asked = [.. keys.Where(SavedObjectRules.IsKey).Distinct()];
        var found = (await ProvisionedAsync(cancellationToken)).Objects.Where(saved => asked.Contains(saved.Key)).DistinctBy(saved => saved.Key).ToDictionary(saved => saved.Key);
        SavedObjectKey[] others = [.. asked.Where(key => !found.ContainsKey(key))];
        if (others.Length > 0)
        {
            if (!(await store.GetManyAsync(others, cancellationToken)).TryGet(out var stored, out var failure))
                return failure;
            foreach (var saved in stored)
                found[saved.Key] = saved;
        }

        return asked.Where(found.ContainsKey).Select(key => schemas.Current(found[key])).ToList();
    }

    /// <summary>As the store's, in place of nothing or of <paramref name="replaced"/>, with the limits guarded first: by <paramref name="budget"/> where many are put. What is provisioned stands against it.</summary>
    public async Task<SaveOutcome> PutAsync(SavedObject saved, SavedObject? replaced, StoreBudget? budget, CancellationToken cancellationToken)
    {
        if (await ProvisionedAsync(saved.Key, cancellationToken) is { } provisioned)
            return SaveOutcome.Conflict(SavedObjectFailures.Exists(saved.Key), schemas.Current(provisioned));
        if (await ExcessAsync(saved, replaced, budget, cancellationToken) is { } failure)
            return SaveOutcome.Failed(failure);
        var outcome = await store.PutAsync(saved, replaced?.Version, cancellationToken);
        return outcome switch
        {
            { Saved: { } written } => SaveOutcome.Done(schemas.Current(written)),
            { Failure: { } conflict, Standing: { } standing } => SaveOutcome.Conflict(conflict, schemas.Current(standing)),
            _ => outcome,
        };
    }

    public Task<Failure?> DeleteAsync(SavedObjectKey key, string expectedVersion, CancellationToken cancellationToken) => store.DeleteAsync(key, expectedVersion, cancellationToken);

    private async Task<Failure?> ExcessAsync(SavedObject saved, SavedObject? replaced, StoreBudget? budget, CancellationToken cancellationToken)
    {
        var size = SavedObjectWriter.Size(saved);
        if (size > limits.MaxObjectBytes)
            return SavedObjectFailures.Invalid($"It is {size:N0} bytes long; a saved object may have {limits.MaxObjectBytes:N0} (SavedObjects:MaxObjectSize).");
        var (growth, isNew) = (size - (replaced is null ? 0 : SavedObjectWriter.Size(replaced)), replaced is null);
        if (budget is not null)
            return budget.Take(growth, isNew);
        return (await store.ListAsync(cancellationToken)).TryGet(out var stored, out var failure) ? new StoreBudget(stored, limits).Take(growth, isNew) : failure;
    }

    private async Task<SavedObject?> ProvisionedAsync(SavedObjectKey key, CancellationToken cancellationToken) =>
        (await ProvisionedAsync(cancellationToken)).Objects.FirstOrDefault(saved => saved.Key == key);

    private async Task<ProvisionedObjects> ProvisionedAsync(CancellationToken cancellationToken)
    {
        if (sources.Count == 0)
            return ProvisionedObjects.None;
        var read = new List<ProvisionedObjects>();
        foreach (var source in sources)
            read.Add(await source.ReadAsync(cancellationToken));
        return new([.. read.SelectMany(one => one.Objects)], [.. read.SelectMany(one => one.Damaged)]);
    }
}
