using Dashboard.LogStore;
using Dashboard.LogStore.Hosting;
using Dashboard.Services.LogCollection;
using Dashboard.Web.Hosting.Circuits;

namespace Dashboard.Web.Hosting.Demo;

/// <summary>
/// The demo's stored logs: collected while somebody looks, from an hour before on, so that there is something to see at once and nothing costs anything
/// while nobody does. Each start is another cluster, so the logs of the one before go.
/// </summary>
internal sealed class DemoLogs(OpenCircuits circuits, LogStoreService store, CollectorOptions options, TimeProvider time) : ICollectorDemand
{
    /// <summary>Names no index that a log agent would write to.</summary>
    public const string IndexPrefix = "demo-logs-";

    /// <summary>The first page is drawn meanwhile.</summary>
    private static readonly TimeSpan PageFirst = TimeSpan.FromSeconds(1);

    /// <summary>A page that is loaded anew is away for a moment. Shorter than the rest after which memory is given back.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    /// <summary>What is kept of them.</summary>
    public static RetentionRule Retention { get; } = new() { Pattern = IndexPrefix + "*", MaximumAge = TimeSpan.FromDays(1), MaximumBytes = 200L << 20 };

    public async Task MeetAsync(Func<CancellationToken, Task> collect, CancellationToken cancellationToken)
    {
        await SomebodyAsync(cancellationToken);
        await ClearAsync(cancellationToken);
        while (true)
        {
            var left = await WhileSomebodyLooksAsync(collect, cancellationToken);
            await SomebodyAsync(cancellationToken);
            // Of a night that nobody was there for, only the last hour is read: as at first sight, and what is there already is refused by its id.
            if (time.GetUtcNow() - left > options.Lookback)
                ForgetPositions();
        }
    }

    private async Task SomebodyAsync(CancellationToken cancellationToken)
    {
        await circuits.UntilAsync(none: false, cancellationToken);
        await Task.Delay(PageFirst, time, cancellationToken);
    }

    /// <summary>Until when somebody did.</summary>
    private async Task<DateTimeOffset> WhileSomebodyLooksAsync(Func<CancellationToken, Task> collect, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var collecting = collect(over.Token);
        await Task.WhenAny(collecting, UntilAllHaveLeftAsync(over.Token));
        var left = time.GetUtcNow();
        await over.CancelAsync();
        await collecting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (collecting.IsFaulted)
            await collecting;
        cancellationToken.ThrowIfCancellationRequested();
        return left;
    }

    private async Task UntilAllHaveLeftAsync(CancellationToken cancellationToken)
    {
        do
        {
            await circuits.UntilAsync(none: true, cancellationToken);
            await Task.Delay(Rest, time, cancellationToken);
        }
        while (!circuits.None);
    }

    private async Task ClearAsync(CancellationToken cancellationToken)
    {
        if (options.IndexPrefix != IndexPrefix)
            return;
        ForgetPositions();
        if (await store.OpenAsync(cancellationToken) is { } open)
            await open.DeleteAsync(IndexPrefix, cancellationToken);
    }

    private void ForgetPositions()
    {
        if (File.Exists(options.PositionFile))
            File.Delete(options.PositionFile);
    }
}
