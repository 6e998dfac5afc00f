using Dashboard.Services.Primitives;

namespace Dashboard.Services.SavedObjects;

/// <summary>
/// The saved objects that the logged-in user sees: their own and the shared ones. Scoped; takes the identity from the session. Another's private object is as
/// one that is not there (<see cref="FailureKind.NotFound"/>). A shared one is changed by its owner, and by who has the right that <c>SavedObjects:ManageRight</c> names.
/// Objects of an older form are brought to the newest as they are read, and stay as they are in the store until they are saved.
/// </summary>
public interface ISavedObjects
{
    Task<Result<SavedObjectPage>> FindAsync(SavedObjectQuery query, CancellationToken cancellationToken);

    Task<Result<SavedObject>> GetAsync(SavedObjectKey key, CancellationToken cancellationToken);

    /// <summary>Those that are there, in the order asked for; at most 100.</summary>
    Task<Result<IReadOnlyList<SavedObject>>> GetManyAsync(IReadOnlyList<SavedObjectKey> keys, CancellationToken cancellationToken);

    /// <summary>Whether the user may change and delete it now: for showing buttons. The calls ask by themselves.</summary>
    Task<bool> MayChangeAsync(SavedObjectHead saved, CancellationToken cancellationToken);

    /// <summary>Makes one of which the user is the owner. <paramref name="id"/> null for a new random one; an id that is taken is a conflict.</summary>
    Task<SaveOutcome> CreateAsync(string type, string? id, SavedObjectDraft draft, CancellationToken cancellationToken);

    /// <summary>Replaces what is stored if its version is still <paramref name="expectedVersion"/>. The owner stays, and alone decides on the visibility.</summary>
    Task<SaveOutcome> UpdateAsync(SavedObjectKey key, SavedObjectDraft draft, string expectedVersion, CancellationToken cancellationToken);

    /// <summary>A copy of which the user is the owner, private, with a new id.</summary>
    Task<SaveOutcome> DuplicateAsync(SavedObjectKey key, string title, CancellationToken cancellationToken);

    /// <summary>Null where it was deleted. <paramref name="expectedVersion"/> null deletes whatever is there.</summary>
    Task<Failure?> DeleteAsync(SavedObjectKey key, string? expectedVersion, CancellationToken cancellationToken);

    /// <summary>
    /// Writes NDJSON: an object a line, a line with what is missing last. With <paramref name="withReferences"/> also all that they refer to, and what those refer to.
    /// </summary>
    Task<Result<ExportReport>> ExportAsync(IReadOnlyList<SavedObjectKey> keys, bool withReferences, Stream output, CancellationToken cancellationToken);

    /// <summary>Reads what an export wrote. A wrong line is reported and the others go on; only an input that is too long, or a store that is gone, fails as a whole.</summary>
    Task<Result<ImportReport>> ImportAsync(Stream input, ImportOptions options, CancellationToken cancellationToken);
}
