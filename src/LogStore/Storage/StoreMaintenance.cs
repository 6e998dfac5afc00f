using Dashboard.LogStore.Columns;
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
                await RunOnceAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The store is closing.
        }
    }

    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        foreach (var store in engine.Stores)
        {
            try
            {
                await store.MaintainAsync(cancellationToken);
            }
            catch (Exception exception) when (exception is SqliteException or DamagedBlockException or IOException)
            {
                LogFailure(logger, store.Definition.Name, exception.Message);
            }
        }
    }

    [LoggerMessage(EventId = 8002, Level = LogLevel.Warning, Message = "Segments of index {Index} could not be merged: {Reason}")]
    private static partial void LogFailure(ILogger logger, string index, string reason);
}
