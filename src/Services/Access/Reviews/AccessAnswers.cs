using System.Collections.Concurrent;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Access.Reviews;

/// <summary>
/// Remembers the cluster's answers for a while, at most a minute. The key holds the identity, so that neither an answer nor a reader that waits for one
/// crosses from one user to another. Failures are not remembered. The shared question belongs to nobody's cancellation; each reader waits by their own.
/// </summary>
public sealed class AccessAnswers(TimeProvider clock, int capacity = 20_000)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<Key, Entry> entries = new();

    /// <summary>How long an answer counts.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(1);

    public int Count => entries.Count;

    /// <param name="identity">The client's <c>IdentityKey</c>.</param>
    /// <param name="question">What is asked, equal by value.</param>
    /// <param name="ask">Asks the cluster, with the client of the same identity.</param>
    /// <param name="cancellationToken">Ends this reader's waiting only.</param>
    public async Task<Result<T>> GetAsync<T>(string identity, object question, Func<CancellationToken, Task<Result<T>>> ask, CancellationToken cancellationToken)
        where T : notnull
    {
        var key = new Key(identity, question, typeof(T));
        var now = clock.GetUtcNow();
        var fresh = new Entry(now, new(() => AskAsync(ask)));
        var entry = entries.AddOrUpdate(key, _ => fresh, (_, old) => now - old.At < Lifetime ? old : fresh);
        AccessTelemetry.Review(kept: entry != fresh);
        if (entry == fresh)
            Bound(now);

        var answer = await ((Task<Result<T>>)entry.Answer.Value).WaitAsync(cancellationToken);
        if (!answer.IsSuccess)
            entries.TryRemove(new(key, entry));
        return answer;
    }

    private async Task<Result<T>> AskAsync<T>(Func<CancellationToken, Task<Result<T>>> ask)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            return await ask(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return new Failure { Kind = FailureKind.TimedOut, Message = "The cluster did not answer an access review in time." };
        }
    }

    private void Bound(DateTimeOffset now)
    {
        if (entries.Count <= capacity)
            return;

        foreach (var old in entries.Where(pair => now - pair.Value.At >= Lifetime))
            entries.TryRemove(old);
        foreach (var oldest in entries.OrderBy(pair => pair.Value.At).Take(Math.Max(0, entries.Count - (capacity * 9 / 10))))
            entries.TryRemove(oldest);
    }

    private sealed record Key(string Identity, object Question, Type Answer);

    private sealed record Entry(DateTimeOffset At, Lazy<Task> Answer);
}
