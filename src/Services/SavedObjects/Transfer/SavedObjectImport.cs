using Dashboard.Services.Primitives;
using Dashboard.Services.SavedObjects.Stores;
using Dashboard.Services.SavedObjects.Users;

namespace Dashboard.Services.SavedObjects.Transfer;

/// <summary>One import: each line is stored as the user's own, with the rights and the checks of any other write.</summary>
internal sealed class SavedObjectImport(SavedObjectLibrary library, SavedObjectRights rights, SavedObjectEditor editor, ImportOptions options)
{
    private StoreBudget? budget;

    public async Task<Result<ImportReport>> ReadAsync(Stream input, CancellationToken cancellationToken)
    {
        if (!(await ImportText.ReadAsync(input, library.Limits, cancellationToken)).TryGet(out var candidates, out var failure)
            || !(await library.ListAsync(cancellationToken)).TryGet(out var listing, out failure))
            return failure;
        var ids = new ImportIds(candidates, options.Mode);
        budget = new(listing, library.Limits);
        var lines = new List<ImportLine>();
        var present = listing.Heads.Where(rights.Sees).Select(head => head.Key).ToHashSet();
        foreach (var candidate in candidates)
        {
            var line = await StoreAsync(candidate, ids, cancellationToken);
            lines.Add(line);
            if (line is { Result: ImportResult.Created or ImportResult.Overwritten, Key: { } key })
                present.Add(key);
        }

        return new ImportReport([.. lines.Zip(candidates, (line, candidate) => WithMissing(line, candidate, ids, present))]);
    }

    private static ImportLine WithMissing(ImportLine line, ImportCandidate candidate, ImportIds ids, HashSet<SavedObjectKey> present) => candidate.Line is { } read
        ? line with { MissingReferences = [.. ids.Of(read.References).Where(reference => !present.Contains(reference.Key))] }
        : line;

    private async Task<ImportLine> StoreAsync(ImportCandidate candidate, ImportIds ids, CancellationToken cancellationToken)
    {
        if (candidate.Line is not { } line)
            return new() { Number = candidate.Number, Result = ImportResult.Invalid, Message = candidate.Problem };
        var key = ids.Of(candidate);
        var told = new ImportLine { Number = candidate.Number, Result = ImportResult.Invalid, Key = key, Title = line.Title };
        if (Draft(line, ids, out var problem) is not { } draft)
            return told with { Message = problem };
        var outcome = await editor.CreateAsync(key, draft, budget, cancellationToken);
        if (outcome.Failure is null)
            return told with { Result = ImportResult.Created };
        if (outcome.Failure.Kind != FailureKind.Conflict)
            return Failed(told, outcome.Failure);
        return options.Mode == ImportMode.Overwrite && outcome.Standing is { } standing
            ? await OverwriteAsync(told, standing, draft, cancellationToken)
            : told with { Result = ImportResult.Kept, Message = outcome.Failure.Message };
    }

    private async Task<ImportLine> OverwriteAsync(ImportLine told, SavedObject standing, SavedObjectDraft draft, CancellationToken cancellationToken)
    {
        // Who sees an object is decided where it stands, not by a file.
        var outcome = await editor.UpdateAsync(standing.Key, draft with { Visibility = standing.Visibility }, standing.Version, budget, cancellationToken);
        return outcome.Failure is { } failure ? Failed(told, failure) : told with { Result = ImportResult.Overwritten };
    }

    /// <summary>In the newest form of its type, as the others are when they are read.</summary>
    private SavedObjectDraft? Draft(SavedObjectLine line, ImportIds ids, out string problem)
    {
        problem = $"There is no type \"{line.Type}\" of saved objects.";
        if (library.Schemas.Find(line.Type) is not { } type)
            return null;
        var current = library.Schemas.Current((line with { Id = line.Id ?? SavedObjectEditor.NewId(), Owner = rights.UserName }).Stored("")!);
        problem = $"It has form {line.SchemaVersion} of its type, which cannot be brought to form {type.SchemaVersion} that this version of Dashboard writes.";
        if (current.IsReadOnly)
            return null;
        return SavedObjectDraft.Of(current) with
        {
            Visibility = options.Visibility ?? line.Visibility ?? SavedObjectVisibility.Private,
            References = ids.Of(line.References),
        };
    }

    private static ImportLine Failed(ImportLine told, Failure failure) => told with
    {
        Message = failure.Message,
        Result = failure.Kind switch
        {
            FailureKind.Forbidden => ImportResult.Forbidden,
            FailureKind.Invalid => ImportResult.Invalid,
            _ => ImportResult.Failed,
        },
    };
}
