using Dashboard.Services.Cluster;
using Dashboard.Services.LogCollection.Diagnostics;
using Dashboard.Services.LogCollection.Positions;
using Dashboard.Services.LogCollection.Writing;
using Microsoft.Extensions.Logging;

namespace Dashboard.Services.LogCollection.Following;

/// <summary>What all followers share.</summary>
internal sealed record FollowContext(
    IKubernetesClient Client,
    CollectorOptions Options,
    EntryQueue Queue,
    PositionStore Positions,
    StreamSlots Slots,
    OpeningPace Pace,
    CollectorTelemetry Telemetry,
    CollectorStatus Status,
    TimeProvider Time,
    ILogger Logger)
{
    /// <summary>What ended before this is not read at first sight, and of what runs since then only what came after.</summary>
    public required DateTimeOffset FirstSightFrom { get; init; }
}
