using System.Diagnostics.CodeAnalysis;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.SavedObjects;

/// <summary>What came of a write: the object as it is stored now, or the failure; for a conflict with what stands in the store instead, so that a page can show both.</summary>
public sealed record SaveOutcome
{
    private SaveOutcome(SavedObject? saved, Failure? failure, SavedObject? standing)
    {
        Saved = saved;
        Failure = failure;
        Standing = standing;
    }

    /// <summary>As it is stored, with its new version; null where it failed.</summary>
    public SavedObject? Saved { get; }

    /// <summary>
    /// <see cref="FailureKind.Conflict"/>: it was changed meanwhile, or exists already. <see cref="FailureKind.NotFound"/>: it was deleted meanwhile, or is another's.
    /// <see cref="FailureKind.Forbidden"/>: it may not be changed by this user, or by nobody. <see cref="FailureKind.Invalid"/>: a title, an id, a size.
    /// </summary>
    public Failure? Failure { get; }

    /// <summary>With a conflict, what is stored in place of what was expected; null where the user may not see it.</summary>
    public SavedObject? Standing { get; }

    public bool TryGet([NotNullWhen(true)] out SavedObject? saved, [NotNullWhen(false)] out Failure? failure)
    {
        (saved, failure) = (Saved, Failure);
        return failure is null;
    }

    public static SaveOutcome Done(SavedObject saved) => new(saved, null, null);

    public static SaveOutcome Failed(Failure failure) => new(null, failure, null);

    public static SaveOutcome Conflict(Failure failure, SavedObject? standing) => new(null, failure, standing);
}
