using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Objects;
using Dashboard.Services.Primitives;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Resources.ObjectPage;

/// <summary>An object, followed while it is shown.</summary>
public sealed partial class ObjectView : ComponentBase, IAsyncDisposable
{
    private CancellationTokenSource following = new();
    private Task follow = Task.CompletedTask;
    private ResourceRef? followed;
    private ObjectSnapshot? snapshot;
    private Failure? failure;
    private Dictionary<string, object> parameters = [];

    [Parameter, EditorRequired] public required ResourceRef Reference { get; set; }

    /// <summary>The key of the active tab; the first one where it is null.</summary>
    [Parameter] public string? Tab { get; set; }

    [Inject] private IObjects Objects { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        if (followed == Reference)
            return;

        followed = Reference;
        await StopAsync();
        (snapshot, failure) = (null, null);
        following = new();
        follow = FollowAsync(Reference, following.Token);
    }

    private async Task FollowAsync(ResourceRef reference, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var update in Objects.FollowAsync(reference, cancellationToken))
            {
                if (update is ObjectUpdate.Current current)
                {
                    (snapshot, failure) = (current.Snapshot, null);
                    parameters = new() { ["Snapshot"] = current.Snapshot };
                }
                else if (update is ObjectUpdate.Failed failed)
                {
                    failure = failed.Failure;
                }

                await InvokeAsync(StateHasChanged);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader went on to something else.
        }
    }

    private async Task StopAsync()
    {
        await following.CancelAsync();
        await follow;
        following.Dispose();
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
