using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Capacity;

/// <summary>One source of amounts, read again only when it is due; keeps what it read last when the server does not answer.</summary>
internal sealed class CapacityReading<T>(TimeSpan age, int dutyDivisor)
{
    private DateTimeOffset due = DateTimeOffset.MinValue;

    /// <summary>Null before the first success.</summary>
    public IReadOnlyList<T>? Values { get; private set; }

    public Failure? Failure { get; private set; }

    public async Task ReadAsync(TimeProvider time, Func<Task<Result<IReadOnlyList<T>>>> read)
    {
        var now = time.GetUtcNow();
        if (now < due)
            return;
        var start = time.GetTimestamp();
        var answer = await read();
        Failure = answer.Failure;
        if (answer.IsSuccess)
            Values = answer.Value;
        else if (answer.Failure!.Kind is FailureKind.Forbidden or FailureKind.Unauthorized or FailureKind.NotFound)
            Values = null;
        // What takes long is done seldom.
        var pause = time.GetElapsedTime(start) * dutyDivisor;
        due = now + (pause > age ? pause : age);
    }
}
