using Dashboard.LogStore.Search;

namespace Dashboard.LogStore.Rest.Search;

/// <summary>A point in time that outlives its request: of a scroll, with where it stands, or of <c>_pit</c>. Its targets close with its last user.</summary>
internal sealed class OpenContext(SearchTargets targets, SearchRequest? request) : IDisposable
{
    private int users = 1;

    public SearchTargets Targets => targets;

    /// <summary>The scroll's next part; null for a plain point in time.</summary>
    public SearchRequest? Request { get; set; } = request;

    public DateTimeOffset Expires { get; set; }

    /// <summary>False where it is closed already.</summary>
    public bool TryUse()
    {
        var seen = Volatile.Read(ref users);
        while (seen > 0)
        {
            var before = Interlocked.CompareExchange(ref users, seen + 1, seen);
            if (before == seen)
                return true;
            seen = before;
        }

        return false;
    }

    /// <summary>Ends one use; the one it was opened with ends when it is closed.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref users) == 0)
            targets.Dispose();
    }
}
