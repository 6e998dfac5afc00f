using System.IO.Enumeration;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Columns.Codecs;
using Dashboard.LogStore.Storage.Sqlite;
using Microsoft.Extensions.Logging;

namespace Dashboard.LogStore.Storage;

/// <summary>Looks after a store in the background: idle tails, small segments.</summary>
internal sealed partial class StoreMaintenance(LogStoreEngine engine, LogStoreOptions options, TimeProvider time, ILogger logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.MaintenanceInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                LargeBuffers.Shared.Trim();
                await RunOnceAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The store is closing.
        }
    }

    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await engine.OpenUnopenedAsync(cancellationToken);
        foreach (var store in engine.Stores)
        {
            try
            {
                var written = await store.Upkeep.MaintainAsync(cancellationToken);
                if (RuleOf(store.Definition.Name) is { } rule)
                    await store.Upkeep.TrimAsync(rule.MaximumAge is { } age ? time.GetUtcNow() - age : null, rule.MaximumBytes, cancellationToken);
                // The disk is also others': what was written at once is paid for by a pause.
                if (options.MergeBytesPerSecond > 0 && written > 0)
                    await Task.Delay(TimeSpan.FromSeconds((double)written / options.MergeBytesPerSecond), time, cancellationToken);
            }
            catch (Exception exception) when (exception is SqliteException or DamagedBlockException or IOException)
            {
                LogFailure(logger, store.Definition.Name, exception.Message);
            }
        }
    }

    private RetentionRule? RuleOf(string index) => options.Retention.FirstOrDefault(rule => FileSystemName.MatchesSimpleExpression(rule.Pattern, index, false));

    [LoggerMessage(EventId = 8002, Level = LogLevel.Warning, Message = "Segments of index {Index} could not be merged: {Reason}")]
    private static partial void LogFailure(ILogger logger, string index, string reason);
}
