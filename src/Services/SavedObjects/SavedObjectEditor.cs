using Dashboard.Services.SavedObjects.Users;

namespace Dashboard.Services.SavedObjects;

/// <summary>Writes what a user drafted, if it can stand and they may. Scoped.</summary>
internal sealed class SavedObjectEditor(SavedObjectLibrary library, SavedObjectRights rights, TimeProvider time)
{
    public static string NewId() => Guid.NewGuid().ToString();

    public async Task<SaveOutcome> CreateAsync(SavedObjectKey key, SavedObjectDraft draft, StoreBudget? budget, CancellationToken cancellationToken)
    {
        if (Problem(key, draft) is { } problem)
            return SaveOutcome.Failed(SavedObjectFailures.Invalid(problem));
        var created = Written(key, draft) with { Owner = rights.UserName };
        return Seen(await library.PutAsync(created, null, budget, cancellationToken));
    }

    public async Task<SaveOutcome> UpdateAsync(SavedObjectKey key, SavedObjectDraft draft, string expectedVersion, StoreBudget? budget, CancellationToken cancellationToken)
    {
        if (Problem(key, draft) is { } problem)
            return SaveOutcome.Failed(SavedObjectFailures.Invalid(problem));
        if (!(await library.GetAsync(key, cancellationToken)).TryGet(out var stored, out var failure))
            return SaveOutcome.Failed(failure);
        if (await rights.RefusalAsync(stored, cancellationToken) is { } refusal)
            return SaveOutcome.Failed(refusal);
        if (stored.Version != expectedVersion)
            return SaveOutcome.Conflict(SavedObjectFailures.Changed(key), stored);
        if (draft.Visibility != stored.Visibility && !rights.Owns(stored))
            return SaveOutcome.Failed(SavedObjectFailures.Forbidden($"Only its owner, {stored.Owner}, decides who sees the saved object {key}."));
        var updated = Written(key, draft) with { Owner = stored.Owner, CreatedAt = stored.CreatedAt };
        return Seen(await library.PutAsync(updated, stored, budget, cancellationToken));
    }

    /// <summary>What is wrong with a draft for this key, in a sentence; null where it can stand.</summary>
    public string? Problem(SavedObjectKey key, SavedObjectDraft draft)
    {
        if (library.Schemas.Find(key.Type) is not { } type)
            return $"There is no type \"{key.Type}\" of saved objects.";
        if (!SavedObjectRules.IsId(key.Id))
            return $"An id has 1 to 100 small letters, digits, \".\", \"_\" and \"-\", and begins with a letter or a digit: not \"{key.Id}\".";
        return SavedObjectRules.Problem(draft) ?? type.Check(draft.Attributes);
    }

    // The version is the store's to give.
    private SavedObject Written(SavedObjectKey key, SavedObjectDraft draft)
    {
        var now = time.GetUtcNow();
        return new()
        {
            Type = key.Type,
            Id = key.Id,
            Title = draft.Title.Trim(),
            Description = draft.Description,
            Tags = SavedObjectRules.Tidy(draft.Tags),
            Owner = "",
            Visibility = draft.Visibility,
            Version = "",
            SchemaVersion = library.Schemas.Find(key.Type)!.SchemaVersion,
            CreatedAt = now,
            UpdatedAt = now,
            UpdatedBy = rights.UserName,
            References = [.. draft.References],
            Attributes = draft.Attributes,
        };
    }

    /// <summary>What stands against a write may be another's private object: that it stands is told, not what it is.</summary>
    private SaveOutcome Seen(SaveOutcome outcome) =>
        outcome is { Failure: { } failure, Standing: { } standing } && !rights.Sees(standing) ? SaveOutcome.Conflict(failure, null) : outcome;
}
