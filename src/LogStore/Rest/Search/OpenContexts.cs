using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Dashboard.LogStore.Rest.Search;

/// <summary>Scrolls and points in time by their ids, closed when their time is over. So many may be open at once, since each holds on to files.</summary>
internal sealed class OpenContexts : IDisposable
{
    public const int Maximum = 500;
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, OpenContext> contexts = new(StringComparer.Ordinal);
    private readonly TimeProvider time;
    private readonly ITimer timer;

    public OpenContexts(TimeProvider time)
    {
        this.time = time;
        timer = time.CreateTimer(_ => CloseExpired(), null, Sweep, Sweep);
    }

    public string Add(OpenContext context, TimeSpan keepAlive)
    {
        if (contexts.Count >= Maximum)
        {
            context.Dispose();
            throw new StoreFailureException(new StoreFailure(500, "exception",
                $"Trying to create too many scroll contexts. Must be less than or equal to: [{Maximum}]. This limit can be set by changing the [search.max_open_scroll_context] setting."));
        }

        context.Expires = time.GetUtcNow() + keepAlive;
        var id = Convert.ToBase64String(RandomNumberGenerator.GetBytes(36)).Replace('+', '-').Replace('/', '_');
        contexts[id] = context;
        return id;
    }

    /// <summary>A use of the context, to be disposed; <c>search_context_missing_exception</c> where there is none of the id.</summary>
    public OpenContext Use(string id, TimeSpan? keepAlive)
    {
        if (!contexts.TryGetValue(id, out var context) || context.Expires < time.GetUtcNow() || !context.TryUse())
            throw Missing(id);
        if (keepAlive is { } span)
            context.Expires = time.GetUtcNow() + span;
        return context;
    }

    /// <summary>False where there is none of the id.</summary>
    public bool Close(string id)
    {
        if (!contexts.TryRemove(id, out var context))
            return false;
        context.Dispose();
        return true;
    }

    public int CloseAll() => contexts.Keys.Count(Close);

    public void Dispose()
    {
        timer.Dispose();
        CloseAll();
    }

    private void CloseExpired()
    {
        var now = time.GetUtcNow();
        foreach (var (id, context) in contexts)
        {
            if (context.Expires < now)
                Close(id);
        }
    }

    private static StoreFailureException Missing(string id)
        => new(new StoreFailure(404, "search_phase_execution_exception", "all shards failed")
        {
            Phase = "query",
            CausedBy = new StoreFailure(404, "search_context_missing_exception", $"No search context found for id [{id}]"),
            FailedShards = [new ShardFailure("", new StoreFailure(404, "search_context_missing_exception", $"No search context found for id [{id}]"))],
        });
}
