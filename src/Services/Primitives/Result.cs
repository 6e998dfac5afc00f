using System.Diagnostics.CodeAnalysis;

namespace Dashboard.Services.Primitives;

/// <summary>A value, or the expected failure that came in its place.</summary>
public readonly struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Failure? failure)
    {
        this.value = value;
        Failure = failure;
    }

    public Failure? Failure { get; }

    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsSuccess => Failure is null;

    /// <summary>The value. Throws <see cref="InvalidOperationException"/> where there is a failure instead: that is a bug of the caller.</summary>
    public T Value => IsSuccess ? value! : throw new InvalidOperationException($"There is no value: {Failure.Message}");

    public bool TryGet([MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out Failure? failure)
    {
        result = value;
        failure = Failure;
        return failure is null;
    }

    /// <summary>The same with the value turned into another; a failure stays as it is.</summary>
    public Result<TOther> Map<TOther>(Func<T, TOther> map) => IsSuccess ? map(value!) : Failure;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Failure failure) => new(default, failure);
}
