using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Lists;
using Dashboard.Services.Cluster.Lists.Filters;
using Dashboard.Services.Cluster.Lists.Live;
using Dashboard.Services.Cluster.Lists.Views;
using Dashboard.Web.Controls;
using Dashboard.Web.Controls.DataTable;
using Dashboard.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Resources.ListPage;

/// <summary>The list of any kind: live, sorted and filtered over all rows on the server.</summary>
public sealed partial class ListPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private readonly RowSelection selection = new();
    private DataTable<ViewRow>? table;
    private PageAddress? address;
    private ListState state = new();
    private NamespaceScope scope = NamespaceScope.All;
    private ApiResource? resource;
    private (string Resource, string? Version)? asked;
    private ListProblem? problem;
    private OpenList? list;
    private ListFrame frame = ListFrame.Loading;
    private IReadOnlyList<FilterError> errors = [];

    [Parameter]
    public required string Resource { get; set; }

    [SupplyParameterFromQuery]
    private string? Version { get; set; }

    [Inject]
    private IKubernetesClient Client { get; set; } = default!;

    [Inject]
    private IResourceLists Lists { get; set; } = default!;

    [Inject]
    private NamespaceSelection Namespaces { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IFormat Format { get; set; } = default!;

    private string Title => resource is null ? Resource : KindNames.Plural(resource);

    private bool IsLoading => problem is null && frame.Status.Phase is ListPhase.Loading;

    public void Dispose()
    {
        Namespaces.Changed -= FollowScope;
        leaving.Cancel();
        list?.Dispose();
        leaving.Dispose();
    }

    protected override void OnInitialized() => Namespaces.Changed += FollowScope;

    protected override async Task OnParametersSetAsync()
    {
        var now = (Resource, Version);
        if (asked != now)
        {
            asked = now;
            await EnterAsync();
            return;
        }

        if (address!.IsEcho() || resource is null)
            return;
        await ShowStateAsync(ListState.Read(Navigation.Uri));
    }

    /// <summary>Another kind: everything begins anew.</summary>
    private async Task EnterAsync()
    {
        list?.Dispose();
        list = null;
        resource = null;
        problem = null;
        columns = [];
        frame = ListFrame.Loading;
        selection.Clear();
        address = new PageAddress(Navigation);
        state = ListState.Read(Navigation.Uri);
        var entered = asked;
        var found = await ListTarget.FindAsync(Client, Resource, Version, leaving.Token);
        if (entered != asked)
            return;
        (resource, problem) = (found.Resource, found.Problem);
        if (resource is not null)
            await ShowStateAsync(state);
    }

    /// <summary>Shows what the state says: by another question to the open list, or by another list.</summary>
    private async Task ShowStateAsync(ListState next)
    {
        var before = state;
        state = next;
        scope = Namespaces.Current;
        var parsed = FilterParser.Parse(state.Filter);
        var selector = FieldSupport.ServerSelector(resource!.Type, parsed.Filter, out var unable);
        errors = [.. parsed.Errors, .. unable.Select(term => new FilterError(term.ToString(), new("FilterFieldValues", term.Path)))];
        opened = state.Open is null ? null : ReferenceOf(state.Open);
        if (before.Columns != state.Columns || before.Labels != state.Labels || columns.Count == 0)
            BuildColumns();

        var key = (resource.Type, scope, selector);
        if (list is { } open && open.Key == key)
        {
            await ShowAsync(open.View.Change(state.Query()));
            return;
        }

        list?.Dispose();
        list = null;
        if (!RendererInfo.IsInteractive)
        {
            // The page is drawn again at once by the circuit, which finds the rows already on their way.
            Lists.Warm(Client, resource, scope, state.Query());
            return;
        }

        frame = ListFrame.Loading with { Columns = frame.Columns };
        list = new OpenList(key, Lists.Open(Client, resource, scope, state.Query()), leaving.Token);
        _ = FollowAsync(list);
    }

    private async Task FollowAsync(OpenList following)
    {
        try
        {
            await foreach (var next in following.View.FollowAsync(following.Ended))
                await InvokeAsync(() => following == list ? ShowAsync(next) : Task.CompletedTask);
        }
        catch (OperationCanceledException) when (following.Ended.IsCancellationRequested)
        {
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    private async Task ShowAsync(ListFrame next)
    {
        var rebuild = !ReferenceEquals(next.Columns, frame.Columns) || (next.UsageFailure is null) != (frame.UsageFailure is null);
        frame = next;
        problem = ListProblem.Of(frame.Status, resource!, scope);
        if (rebuild)
            BuildColumns();
        if (selection.Count > 0)
            KeepSelection();
        if (table is not null)
            await table.RefreshAsync();
        StateHasChanged();
    }

    private async Task RetryAsync()
    {
        if (resource is null)
        {
            await EnterAsync();
            return;
        }

        list?.Dispose();
        list = null;
        problem = null;
        await ShowStateAsync(state);
    }

    private void FollowScope(object? sender, EventArgs change) => _ = InvokeAsync(async () =>
    {
        if (resource is not null && !leaving.IsCancellationRequested && !Namespaces.Current.Equals(scope))
        {
            await ShowStateAsync(state);
            StateHasChanged();
        }
    });
}
