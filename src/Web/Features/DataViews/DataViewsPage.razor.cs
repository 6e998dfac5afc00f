using Dashboard.Services.Logs.DataViews;
using Dashboard.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Dashboard.Web.Features.DataViews;

/// <summary>The data views: their list, and one of them with its fields. The address says which.</summary>
public sealed partial class DataViewsPage : IDisposable
{
    private DataViewsState state = new();
    private PageAddress address = null!;
    private string? notice;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Key => state.View is { } view ? $"view {view}" : "new";

    public void Dispose() => Navigation.LocationChanged -= OnLocation;

    protected override void OnInitialized()
    {
        address = new PageAddress(Navigation);
        state = DataViewsAddress.Read(Navigation.Uri);
        Navigation.LocationChanged += OnLocation;
    }

    private Task ApplyAsync(DataViewsState changed)
    {
        state = changed;
        address.Write(DataViewsAddress.Write(changed));
        return Task.CompletedTask;
    }

    private void GoTo(DataViewEntry created) => Navigation.NavigateTo(DataViewsAddress.Link(new() { View = created.View.Id }), new NavigationOptions { ReplaceHistoryEntry = true });

    private void GoToList() => Navigation.NavigateTo(Urls.DataViews);

    private void OnLocation(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        if (QueryState.Path(change.Location) != Urls.DataViews || address.IsEcho())
            return;
        state = DataViewsAddress.Read(change.Location);
        StateHasChanged();
    });
}
