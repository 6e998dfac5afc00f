using System.Diagnostics.CodeAnalysis;

namespace Dashboard.LogStore;

/// <summary>A value, or the expected failure that came in its place.</summary>
public readonly struct StoreResult<T>
{
    private readonly T? value;

    private StoreResult(T? value, StoreFailure? failure)
    {
        this.value = value;
        Failure = failure;
    }

    public StoreFailure? Failure { get; }

    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsSuccess => Failure is null;

    /// <summary>The value. Throws <see cref="InvalidOperationException"/> where there is a failure instead: that is a bug of the caller.</summary>
    public T Value => IsSuccess ? value! : throw new InvalidOperationException($"There is no value: {Failure.Reason}");

    public bool TryGet([MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out StoreFailure? failure)
    {
        result = value;
        failure = Failure;
        return failure is null;
    }

    public static implicit operator StoreResult<T>(T value) => new(value, null);

    public static implicit operator StoreResult<T>(StoreFailure failure) => new(default, failure);
}
