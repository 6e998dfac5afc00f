using Dashboard.Services.LogCollection.Diagnostics;
using Dashboard.Services.LogCollection.Positions;

namespace Dashboard.Services.LogCollection.Writing;

/// <summary>Brings what was read into the store in order, as long as that takes, and then notes how far each container is stored.</summary>
internal sealed class StoreWriter(EntryQueue queue, BatchWriter batches, PositionStore positions, CollectorTelemetry telemetry)
{
    private const int MostEntries = 2000;
    private const int MostBytes = 4 * 1024 * 1024;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(200);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var entries = await queue.TakeAsync(MostEntries, MostBytes, Gather, cancellationToken);
            await batches.WriteAsync([.. entries.Where(entry => entry.Text is not null)], cancellationToken);
            foreach (var entry in entries)
                positions.Set(entry.Source.Key, entry.Progress);
            telemetry.Queued(queue.Bytes);
        }
    }
}
