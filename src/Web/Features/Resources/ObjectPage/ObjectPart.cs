using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Objects;
using Dashboard.Web.Controls;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Resources.ObjectPage;

/// <summary>
/// A part of an object's page: reads its facts out of each snapshot, and may follow more (its pods, its use) for as long as the same object is shown.
/// What it follows is cancelled and awaited when another object comes or the reader leaves.
/// </summary>
public abstract class ObjectPart : ComponentBase, IAsyncDisposable
{
    private CancellationTokenSource? following;
    private Task follow = Task.CompletedTask;
    private (ResourceRef, string Uid)? followed;
    private bool left;

    [Parameter, EditorRequired] public required ObjectSnapshot Snapshot { get; set; }

    [Inject] private Attention Attention { get; set; } = default!;

    protected sealed override void OnInitialized() => Attention.Changed += Attend;

    protected sealed override async Task OnParametersSetAsync()
    {
        var now = (Snapshot.Reference, Snapshot.Metadata.Uid);
        if (followed == now)
        {
            Read();
            return;
        }

        followed = now;
        await StopAsync();
        if (left || following is not null || followed != now)
            return; // yet another object came meanwhile

        Forget();
        Read();
        following = new();
        follow = RunAsync(following.Token);
    }

    /// <summary>Reads the snapshot: called for each new one. No waiting here.</summary>
    protected virtual void Read()
    {
    }

    /// <summary>Drops what was followed of another object.</summary>
    protected virtual void Forget()
    {
    }

    /// <summary>Reads and follows what the snapshot does not hold; called once an object. Call <see cref="DrawAsync"/> after each change.</summary>
    protected virtual Task FollowAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends what is followed and follows anew, for instance because the object now needs other things read.</summary>
    protected void FollowAgain() => _ = InvokeAsync(async () =>
    {
        await StopAsync();
        if (left || following is not null)
            return;

        following = new();
        follow = RunAsync(following.Token);
    });

    /// <summary>Nothing is followed that nobody can see; what was there stays meanwhile.</summary>
    private void Attend(object? sender, EventArgs change)
    {
        if (Attention.IsThere)
            FollowAgain();
        else
            _ = InvokeAsync(StopAsync);
    }

    protected Task DrawAsync() => InvokeAsync(StateHasChanged);

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await FollowAsync(cancellationToken);
            await DrawAsync();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The reader went on to something else.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    private async Task StopAsync()
    {
        if (following is not { } ending)
            return;

        following = null;
        var running = follow;
        await ending.CancelAsync();
        await running;
        ending.Dispose();
    }

    /// <summary>Drops what the part holds besides, when the reader leaves.</summary>
    protected virtual ValueTask LeaveAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        left = true;
        Attention.Changed -= Attend;
        await StopAsync();
        await LeaveAsync();
        GC.SuppressFinalize(this);
    }
}
