using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Objects;
using Dashboard.Services.Primitives;
using Dashboard.Web.Controls;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Resources.ObjectPage;

/// <summary>An object, followed while it is shown, as a page or as a panel.</summary>
public sealed partial class ObjectView : ComponentBase, IAsyncDisposable
{
    private CancellationTokenSource? following;
    private bool left;
    private Task follow = Task.CompletedTask;
    private ResourceRef? followed;
    private ObjectSnapshot? snapshot;
    private ApiCatalog? catalog;
    private DateTimeOffset? deletedAt;
    private Failure? failure;
    private Dictionary<string, object> parameters = [];

    [Parameter, EditorRequired] public required ResourceRef Reference { get; set; }

    /// <summary>The key of the active tab; the first one where it is null.</summary>
    [Parameter] public string? Tab { get; set; }

    [Parameter] public EventCallback<string> TabChanged { get; set; }

    /// <summary>Narrow, beside a list, with a button that closes it.</summary>
    [Parameter] public bool Panel { get; set; }

    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IObjects Objects { get; set; } = default!;

    [Inject] private IKubernetesClient Client { get; set; } = default!;

    private ObjectTab Active => ObjectTabs.Of(Tab);

    private IReadOnlyList<TabItem> TabItems => [.. ObjectTabs.All.Select(tab => new TabItem(tab.Key, Text[tab.Title]))];

    protected override async Task OnParametersSetAsync()
    {
        if (followed == Reference)
            return;

        followed = Reference;
        await RestartAsync();
    }

    private async Task RestartAsync()
    {
        var reference = Reference;
        await StopAsync();
        if (left || following is not null || reference != Reference)
            return; // yet another object came meanwhile, or the reader left

        (snapshot, deletedAt, failure) = (null, null, null);
        following = new();
        follow = FollowAsync(reference, following.Token);
    }

    private async Task FollowAsync(ResourceRef reference, CancellationToken cancellationToken)
    {
        try
        {
            catalog = (await Client.DiscoverAsync(cancellationToken)).TryGet(out var found, out _) ? found : null;
            await foreach (var update in Objects.FollowAsync(reference, cancellationToken))
            {
                Take(update);
                await InvokeAsync(StateHasChanged);
            }
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

    /// <summary>What was seen last stays on the page, whatever comes, as long as it may be seen.</summary>
    private void Take(ObjectUpdate update)
    {
        switch (update)
        {
            case ObjectUpdate.Current current:
                (snapshot, deletedAt, failure) = (current.Snapshot, null, null);
                parameters = new() { ["Snapshot"] = current.Snapshot };
                break;
            case ObjectUpdate.Deleted deleted:
                (snapshot, deletedAt, failure) = (deleted.Last, deleted.At, null);
                parameters = new() { ["Snapshot"] = deleted.Last };
                break;
            case ObjectUpdate.Failed { Failure.Kind: FailureKind.Forbidden } refused:
                (snapshot, deletedAt, failure) = (null, null, refused.Failure);
                break;
            case ObjectUpdate.Failed failed when deletedAt is null:
                failure = failed.Failure;
                break;
            case ObjectUpdate.Interrupted interrupted:
                failure = interrupted.Failure;
                break;
            case ObjectUpdate.Resumed:
                failure = null;
                break;
        }
    }

    private Task SelectAsync(string key) => TabChanged.InvokeAsync(key);

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

    public async ValueTask DisposeAsync()
    {
        left = true;
        await StopAsync();
    }
}
