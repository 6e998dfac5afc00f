using Dashboard.Services.Primitives;
using Dashboard.Services.SavedObjects.Transfer;
using Dashboard.Services.SavedObjects.Users;

namespace Dashboard.Services.SavedObjects;

/// <summary>Saved objects as one user sees them. Scoped.</summary>
internal sealed class SavedObjectService(SavedObjectLibrary library, SavedObjectRights rights, TimeProvider time) : ISavedObjects
{
    private const int MostAtOnce = 100;

    private readonly SavedObjectEditor editor = new(library, rights, time);

    public async Task<Result<SavedObjectPage>> FindAsync(SavedObjectQuery query, CancellationToken cancellationToken) =>
        (await library.ListAsync(cancellationToken)).Map(listing => SavedObjectSearch.Run(query, [.. listing.Heads.Where(rights.Sees)], listing.Damaged));

    public async Task<Result<SavedObject>> GetAsync(SavedObjectKey key, CancellationToken cancellationToken)
    {
        if (!(await library.GetAsync(key, cancellationToken)).TryGet(out var saved, out var failure))
            return failure;
        return rights.Sees(saved) ? saved : SavedObjectFailures.NotFound(key);
    }

    public async Task<Result<IReadOnlyList<SavedObject>>> GetManyAsync(IReadOnlyList<SavedObjectKey> keys, CancellationToken cancellationToken)
    {
        if (keys.Count > MostAtOnce)
            return SavedObjectFailures.Invalid($"At most {MostAtOnce} saved objects are read at once.");
        return (await library.GetManyAsync(keys, cancellationToken)).Map(found => (IReadOnlyList<SavedObject>)[.. found.Where(rights.Sees)]);
    }

    public async Task<bool> MayChangeAsync(SavedObjectHead saved, CancellationToken cancellationToken) => await rights.RefusalAsync(saved, cancellationToken) is null;

    public Task<SaveOutcome> CreateAsync(string type, string? id, SavedObjectDraft draft, CancellationToken cancellationToken) =>
        editor.CreateAsync(new(type, id ?? SavedObjectEditor.NewId()), draft, null, cancellationToken);

    public Task<SaveOutcome> UpdateAsync(SavedObjectKey key, SavedObjectDraft draft, string expectedVersion, CancellationToken cancellationToken) =>
        editor.UpdateAsync(key, draft, expectedVersion, null, cancellationToken);

    public async Task<SaveOutcome> DuplicateAsync(SavedObjectKey key, string title, CancellationToken cancellationToken)
    {
        if (!(await GetAsync(key, cancellationToken)).TryGet(out var saved, out var failure))
            return SaveOutcome.Failed(failure);
        // A form that this version does not know would be written down as one that it does.
        if (library.Schemas.Find(saved.Type)?.SchemaVersion != saved.SchemaVersion)
            return SaveOutcome.Failed(SavedObjectFailures.ReadOnly(key));
        var draft = SavedObjectDraft.Of(saved) with { Title = title, Visibility = SavedObjectVisibility.Private };
        return await editor.CreateAsync(new(key.Type, SavedObjectEditor.NewId()), draft, null, cancellationToken);
    }

    public async Task<Failure?> DeleteAsync(SavedObjectKey key, string? expectedVersion, CancellationToken cancellationToken)
    {
        if (!(await library.GetAsync(key, cancellationToken)).TryGet(out var saved, out var failure))
            return failure;
        return await rights.RefusalAsync(saved, cancellationToken) ?? await library.DeleteAsync(key, expectedVersion ?? saved.Version, cancellationToken);
    }

    public Task<Result<ExportReport>> ExportAsync(IReadOnlyList<SavedObjectKey> keys, bool withReferences, Stream output, CancellationToken cancellationToken) =>
        new SavedObjectExport(library, rights).WriteAsync(keys, withReferences, output, cancellationToken);

    public Task<Result<ImportReport>> ImportAsync(Stream input, ImportOptions options, CancellationToken cancellationToken) =>
        new SavedObjectImport(library, rights, editor, options).ReadAsync(input, cancellationToken);
}
