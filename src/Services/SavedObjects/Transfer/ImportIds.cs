namespace Dashboard.Services.SavedObjects.Transfer;

/// <summary>Under which ids the objects of an import are stored, and what their references become by it.</summary>
internal sealed class ImportIds
{
    private readonly Dictionary<SavedObjectKey, string> ids = [];

    public ImportIds(IEnumerable<ImportCandidate> candidates, ImportMode mode)
    {
        foreach (var key in candidates.Select(candidate => candidate.Key).OfType<SavedObjectKey>())
            ids.TryAdd(key, mode == ImportMode.NewIds ? SavedObjectEditor.NewId() : key.Id);
    }

    /// <summary>A new id where the line has none.</summary>
    public SavedObjectKey Of(ImportCandidate candidate) => candidate.Key is { } key ? new(key.Type, ids[key]) : new(candidate.Line!.Type, SavedObjectEditor.NewId());

    /// <summary>References to other lines follow them; those to anything else stay.</summary>
    public IReadOnlyList<SavedObjectReference> Of(IEnumerable<SavedObjectReference> references) =>
        [.. references.Select(reference => ids.TryGetValue(reference.Key, out var id) ? reference with { Id = id } : reference)];
}
