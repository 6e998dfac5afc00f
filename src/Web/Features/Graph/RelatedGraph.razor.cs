using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Graph;
using Dashboard.Services.Cluster.Usage;
using Dashboard.Services.Primitives;
using Dashboard.Web.Controls;
using Dashboard.Web.Interop;
using Dashboard.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Web.Features.Graph;

/// <summary>What is related to an object, or all of some namespaces. Which view is shown stands in the address (<c>view=table</c>).</summary>
public sealed partial class RelatedGraph : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);
    private readonly string id = $"graph-{Guid.NewGuid():N}";
    private readonly HashSet<string> unfolded = new(StringComparer.Ordinal);
    private CancellationTokenSource following = new();
    private Task follow = Task.CompletedTask;
    private object? followed;
    private ObjectGraph? graph;
    private GraphDrawing? drawing;
    private Failure? failure;
    private GraphNode? chosen;
    private GraphCanvas? canvas;
    private ElementReference host;
    private bool asTable;
    private bool drawn;

    /// <summary>The object in the middle; null for all of <see cref="Scope"/>.</summary>
    [Parameter] public ResourceRef? Reference { get; set; }

    [Parameter] public NamespaceScope Scope { get; set; } = NamespaceScope.All;

    /// <summary><c>fill</c> takes all the height there is.</summary>
    [Parameter] public string? Class { get; set; }

    [Inject] private IObjectGraphs Graphs { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private IJSRuntime Script { get; set; } = default!;

    [Inject] private TimeProvider Time { get; set; } = default!;

    [Inject] private Attention Attention { get; set; } = default!;

    protected override void OnInitialized() => Attention.Changed += Attend;

    protected override async Task OnParametersSetAsync()
    {
        asTable = Navigation.Query("view") == "table";
        var now = Reference is { } reference ? (object)reference : Scope;
        if (now.Equals(followed))
            return;

        followed = now;
        unfolded.Clear();
        (graph, failure, chosen) = (null, null, null);
        await Restart();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (asTable || graph is not { Nodes.Count: > 0 })
        {
            await ReleaseAsync();
            return;
        }

        if (drawn || drawing is null)
            return;

        drawn = true;
        canvas ??= new(Script, ChooseAsync, OpenAsync);
        await canvas.ShowAsync(host, drawing, following.Token);
    }

    private async Task Restart()
    {
        await StopAsync();
        following = new();
        follow = FollowAsync(following.Token);
    }

    /// <summary>Nothing is read that nobody can see; the graph stays meanwhile.</summary>
    private void Attend(object? sender, EventArgs change) => _ = InvokeAsync(() => Attention.IsThere ? Restart() : following.CancelAsync());

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var read in Repeat.EveryAsync(Pause, Time, ReadAsync, cancellationToken))
            {
                await InvokeAsync(() => Take(read));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The reader went on to something else.
        }
    }

    private Task<Result<ObjectGraph>> ReadAsync(CancellationToken cancellationToken)
    {
        var open = unfolded.ToHashSet(StringComparer.Ordinal);
        return Reference is { } reference ? Graphs.OfObjectAsync(reference, open, cancellationToken) : Graphs.OfScopeAsync(Scope, open, cancellationToken);
    }

    private void Take(Result<ObjectGraph> read)
    {
        failure = read.Failure;
        if (read.IsSuccess)
        {
            graph = read.Value;
            chosen = chosen is null ? null : graph.Nodes.FirstOrDefault(node => node.Id == chosen.Id);
            var next = new GraphWords(Text, Format).Draw(graph);
            // The same graph again is not sent to the browser again.
            if (drawing is null || !next.Nodes.SequenceEqual(drawing.Nodes) || !next.Edges.SequenceEqual(drawing.Edges))
                (drawing, drawn) = (next, false);
        }

        StateHasChanged();
    }

    private Task ChooseAsync(string? nodeId) => InvokeAsync(() =>
    {
        chosen = graph?.Nodes.FirstOrDefault(node => node.Id == nodeId);
        StateHasChanged();
    });

    private Task OpenAsync(string nodeId) => InvokeAsync(async () =>
    {
        if (graph?.Nodes.FirstOrDefault(node => node.Id == nodeId) is not { } node)
            return;
        if (node.Reference is { } reference)
            Navigation.NavigateTo(Urls.Object(reference));
        else
            await UnfoldAsync(node.Id);
    });

    private Task UnfoldAsync(string group)
    {
        unfolded.Add(group);
        return Restart();
    }

    private Task FoldAsync(string group)
    {
        unfolded.Remove(group);
        return Restart();
    }

    private void ChooseView(bool table)
    {
        (asTable, drawn) = (table, false);
        Navigation.ReplaceQuery(new KeyValuePair<string, string?>("view", table ? "table" : null));
    }

    private async Task ZoomAsync(double factor)
    {
        if (canvas is not null)
            await canvas.ZoomAsync(factor);
    }

    private async Task FitAsync()
    {
        if (canvas is not null)
            await canvas.FitAsync();
    }

    private static string Pressed(bool on) => on ? "true" : "false";

    private async Task ReleaseAsync()
    {
        if (canvas is null)
            return;

        var old = canvas;
        (canvas, drawn) = (null, false);
        await old.DisposeAsync();
    }

    private async Task StopAsync()
    {
        await following.CancelAsync();
        await follow;
        following.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        Attention.Changed -= Attend;
        await StopAsync();
        await ReleaseAsync();
    }
}
