using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Dashboard.Services.LogCollection.Positions;

/// <summary>
/// How far each container's documents are in the store, kept over a restart. What is kept may be some seconds old: documents that are written once more have
/// the same ids, and the store refuses them.
/// </summary>
internal sealed partial class PositionStore(PositionFile file, TimeProvider time, ILogger<PositionStore> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<ContainerKey, ContainerProgress> progress = new();
    private volatile bool changed;

    /// <summary>When positions were last kept before this start; null where none were.</summary>
    public DateTimeOffset? KeptAt { get; private set; }

    public ContainerProgress Of(ContainerKey key) => progress.GetValueOrDefault(key, ContainerProgress.None);

    public void Set(ContainerKey key, ContainerProgress reached)
    {
        progress[key] = reached;
        changed = true;
    }

    public void Forget(ContainerKey key) => changed |= progress.TryRemove(key, out _);

    /// <summary>A damaged file is as none: containers are then read from where they are read at first sight.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var kept = await file.LoadAsync(cancellationToken);
            KeptAt = kept.SavedAt;
            foreach (var one in kept.Containers)
                progress[new(one.PodUid, one.Container)] = PositionFile.Progress(one);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            LogUnreadable(exception.Message);
        }
    }

    /// <summary>Keeps what has changed from time to time, and once more at the end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, time, cancellationToken);
                await SaveAsync(cancellationToken);
            }
        }
        finally
        {
            await SaveAsync(CancellationToken.None);
        }
    }

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (!changed)
            return;
        changed = false;
        try
        {
            await file.SaveAsync(time.GetUtcNow(), progress, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            changed = true;
            LogNotKept(exception.Message);
        }
    }

    [LoggerMessage(4201, LogLevel.Warning, "The positions in the containers' logs cannot be read, so logs are read as if for the first time: {Reason}")]
    private partial void LogUnreadable(string reason);

    [LoggerMessage(4202, LogLevel.Warning, "The positions in the containers' logs cannot be kept: {Reason}")]
    private partial void LogNotKept(string reason);
}
