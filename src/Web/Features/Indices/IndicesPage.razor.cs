using Dashboard.Services.Access;
using Dashboard.Services.Logs.Indices;
using Dashboard.Services.Primitives;
using Dashboard.Web.Controls;
using Dashboard.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Dashboard.Web.Features.Indices;

/// <summary>Looks after the log backend: its indices, lifecycle policies and nodes. For those whom the operator lets.</summary>
public sealed partial class IndicesPage : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private IndicesState state = new();
    private PageAddress address = null!;
    private AccessDecision? may;
    private LogClusterHealth? health;
    private Failure? healthFailure;
    private string? notice;
    private int round;

    [Inject]
    private ILogIndices Indices { get; set; } = null!;

    [Inject]
    private ILogCluster Cluster { get; set; } = null!;

    [Inject]
    private TimeSelection Times { get; set; } = null!;

    [Inject]
    private Attention Attention { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private IReadOnlyList<TabItem> TabItems => [.. Enum.GetValues<IndicesTab>().Select(tab => new TabItem(tab.ToString(), Text[$"Tab{tab}"]))];

    public void Dispose()
    {
        Times.Asked -= OnAsked;
        Navigation.LocationChanged -= OnLocation;
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        address = new PageAddress(Navigation);
        state = IndicesAddress.Read(Navigation.Uri);
        Navigation.LocationChanged += OnLocation;
        Times.Asked += OnAsked;
        try
        {
            may = await Indices.MayAdministerAsync(leaving.Token);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            return;
        }

        if (may.Allowed)
            await LoadHealthAsync();
    }

    private async Task LoadHealthAsync()
    {
        try
        {
            if ((await Cluster.HealthAsync(leaving.Token)).TryGet(out var found, out healthFailure))
                health = found;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page is gone.
        }
    }

    private string Nodes(LogClusterHealth whole) => Text["HealthNodes", whole.Nodes];

    private string Shards(LogClusterHealth whole)
    {
        var moving = whole.RelocatingShards + whole.InitializingShards;
        string[] parts =
        [
            Text["HealthShards", Format.Number(whole.ActiveShards)],
            .. whole.UnassignedShards > 0 ? [Text["HealthUnassigned", Format.Number(whole.UnassignedShards)].Value] : Array.Empty<string>(),
            .. moving > 0 ? [Text["HealthMoving", Format.Number(moving)].Value] : Array.Empty<string>(),
        ];
        return string.Join(", ", parts);
    }

    private Task RefreshAsync()
    {
        round++;
        return LoadHealthAsync();
    }

    /// <summary>Something was done: it is said, and everything is looked at again.</summary>
    private Task DoneAsync(string said)
    {
        notice = said;
        return RefreshAsync();
    }

    private Task ChooseTabAsync(string key) => ApplyAsync(new() { Tab = Enum.Parse<IndicesTab>(key) });

    private Task ApplyAsync(IndicesState changed)
    {
        state = changed;
        address.Write(IndicesAddress.Write(changed));
        return Task.CompletedTask;
    }

    private void OnAsked(object? sender, EventArgs change) => _ = InvokeAsync(async () =>
    {
        if (may is not { Allowed: true } || !Attention.IsThere)
            return;
        await RefreshAsync();
        StateHasChanged();
    });

    private void OnLocation(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        if (QueryState.Path(change.Location) != Urls.Indices || address.IsEcho())
            return;
        state = IndicesAddress.Read(change.Location);
        StateHasChanged();
    });
}
