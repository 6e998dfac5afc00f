using Dashboard.Services.Primitives;

namespace Dashboard.Services.SavedObjects.Stores;

/// <summary>
/// Where saved objects are kept. Knows nothing of users, types and forms: objects come back as they were put. A store may be written to by several
/// processes at once; what one acknowledged, all see at their next call.
/// </summary>
public interface ISavedObjectStore
{
    /// <summary>Everything but the contents. Damaged objects are told and left.</summary>
    Task<Result<StoreListing>> ListAsync(CancellationToken cancellationToken);

    /// <summary><see cref="FailureKind.NotFound"/> where there is none, <see cref="FailureKind.Garbled"/> where it is damaged.</summary>
    Task<Result<SavedObject>> GetAsync(SavedObjectKey key, CancellationToken cancellationToken);

    /// <summary>Those that are there and not damaged, in the order asked for.</summary>
    Task<Result<IReadOnlyList<SavedObject>>> GetManyAsync(IReadOnlyList<SavedObjectKey> keys, CancellationToken cancellationToken);

    /// <summary>
    /// Stores it whole, or leaves what is there. <paramref name="expectedVersion"/> null: there must be none. A conflict carries what stands in the store; an update of
    /// what is gone is <see cref="FailureKind.NotFound"/>. The version of <paramref name="object"/> itself is not looked at.
    /// </summary>
    Task<SaveOutcome> PutAsync(SavedObject @object, string? expectedVersion, CancellationToken cancellationToken);

    /// <summary>Null where it was deleted.</summary>
    Task<Failure?> DeleteAsync(SavedObjectKey key, string expectedVersion, CancellationToken cancellationToken);
}
