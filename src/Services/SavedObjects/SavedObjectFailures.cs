using Dashboard.Services.Primitives;

namespace Dashboard.Services.SavedObjects;

/// <summary>The expected failures of saved objects, each in one place.</summary>
internal static class SavedObjectFailures
{
    public static Failure NotFound(SavedObjectKey key) => new() { Kind = FailureKind.NotFound, Message = $"There is no saved object {key}, or it is another user's." };

    public static Failure Exists(SavedObjectKey key) => new() { Kind = FailureKind.Conflict, Message = $"There is a saved object {key} already." };

    public static Failure Changed(SavedObjectKey key) => new() { Kind = FailureKind.Conflict, Message = $"The saved object {key} was changed meanwhile." };

    public static Failure Damaged(SavedObjectKey key, string problem) => new() { Kind = FailureKind.Garbled, Message = $"The saved object {key} cannot be read: {problem}" };

    public static Failure ReadOnly(SavedObjectKey key) => new() { Kind = FailureKind.Forbidden, Message = $"The saved object {key} is read-only." };

    public static Failure Forbidden(string message) => new() { Kind = FailureKind.Forbidden, Message = message };

    public static Failure Invalid(string message) => new() { Kind = FailureKind.Invalid, Message = message };

    public static Failure Store(string message) => new() { Kind = FailureKind.ServerError, Message = message };
}
