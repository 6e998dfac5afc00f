using Dashboard.Services.Cluster.Usage;
using Dashboard.Web.Features.Resources.ObjectPage;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Resources.Kinds.Parts;

/// <summary>A section that needs more than its object: reads it when the object comes, and again from time to time.</summary>
public abstract class LoadedPart<T> : ObjectPart
    where T : class
{
    /// <summary>Null while the first answer is on its way.</summary>
    protected T? Loaded { get; private set; }

    /// <summary>How long to wait between two readings.</summary>
    protected virtual TimeSpan Pause => TimeSpan.FromSeconds(15);

    [Inject] private TimeProvider Time { get; set; } = default!;

    protected abstract Task<T> LoadAsync(CancellationToken cancellationToken);

    protected sealed override void Forget() => Loaded = null;

    protected sealed override async Task FollowAsync(CancellationToken cancellationToken)
    {
        await foreach (var loaded in Repeat.EveryAsync(Pause, Time, LoadAsync, cancellationToken))
        {
            Loaded = loaded;
            await DrawAsync();
        }
    }
}
