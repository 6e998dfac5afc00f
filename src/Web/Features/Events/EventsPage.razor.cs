using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Events;
using Dashboard.Services.Primitives;
using Dashboard.Web.Controls.DataTable;
using Dashboard.Web.Features.Overview;
using Dashboard.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Dashboard.Web.Features.Events;

/// <summary>The cluster's events in lines, newest first. While the pointer or the keyboard is among the rows they stay where they are, and what came meanwhile waits.</summary>
public sealed partial class EventsPage : LivePane<EventList>
{
    private const int ReasonsShown = 6;

    private static readonly (string Type, string Key)[] Types = [("", "TypeAll"), ("Warning", "TypeWarning"), ("Normal", "TypeNormal")];

    private readonly EventView none = new([], [], 0);
    private IReadOnlyList<DataColumn<EventGroup>> columns = [];
    private TableLayout layout = TableLayout.Default;
    private DataTable<EventGroup>? table;
    private EventFilter filter = new();
    private PageAddress address = null!;
    private EventList? list;
    private EventView view = null!;
    private bool held;

    [Inject]
    private IEvents Events { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string? Sentence => list is null ? null
        : view.WarningCount == 0 ? Text["SentenceCalm", Format.Number(list.Groups.Count)].Value
        : Text["Sentence", Format.Number(view.WarningCount), Format.Number(list.Groups.Count)].Value;

    /// <summary>Lines that are new since the rows were held.</summary>
    private int Waiting => held && Value is not null && list is not null && !ReferenceEquals(Value, list) && Value.Groups.Count > 0 && list.Groups.Count > 0
        ? Value.Groups.TakeWhile(group => group.Last > list.Groups[0].Last).Count()
        : 0;

    private IEnumerable<EventReasonCount> ShownReasons =>
        view.Reasons.Where(reason => filter.Reasons.Contains(reason.Reason)).Concat(view.Reasons.Where(reason => !filter.Reasons.Contains(reason.Reason)).Take(ReasonsShown));

    private IReadOnlyList<EventReasonCount> HiddenReasons => [.. view.Reasons.Where(reason => !filter.Reasons.Contains(reason.Reason)).Skip(ReasonsShown)];

    protected override IAsyncEnumerable<Result<EventList>> Follow(NamespaceScope scope, CancellationToken cancellationToken) => Events.FollowAsync(scope, cancellationToken);

    protected override void OnInitialized()
    {
        view = none;
        columns = EventColumns.All(Text, Format);
        filter = EventState.Read(Navigation.Uri);
        address = new PageAddress(Navigation);
        Navigation.LocationChanged += OnLocation;
        base.OnInitialized();
    }

    protected override void OnReport()
    {
        if (!held || list is null)
            _ = TakeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= OnLocation;
        base.Dispose(disposing);
    }

    private Task TakeAsync()
    {
        list = Value;
        return ShowAsync();
    }

    private Task ShowAsync()
    {
        view = list?.Apply(filter) ?? none;
        return table?.RefreshAsync() ?? Task.CompletedTask;
    }

    private DataWindow<EventGroup> Window(int start, int count) => new([.. view.Groups.Skip(start).Take(count)], view.Groups.Count);

    private Task ApplyAsync(EventFilter changed)
    {
        filter = changed;
        address.Write(EventState.Write(changed));
        return ShowAsync();
    }

    private Task FindTextAsync(string? typed) => ApplyAsync(filter with { Text = typed ?? "" });

    private Task FindObjectAsync(string? typed) => ApplyAsync(filter with { Object = typed ?? "" });

    private Task ToggleAsync(string reason) => ApplyAsync(filter with
    {
        Reasons = filter.Reasons.Contains(reason) ? [.. filter.Reasons.Where(it => it != reason)] : [.. filter.Reasons, reason],
    });

    private void OnLocation(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        if (address.IsEcho())
            return;
        var changed = EventState.Read(change.Location);
        if (string.Join('\n', EventState.Write(changed)) == string.Join('\n', EventState.Write(filter)))
            return;
        filter = changed;
        await ShowAsync();
        StateHasChanged();
    });

    private async Task Hold((int First, int Last)? rows)
    {
        held = rows is not null;
        if (!held)
            await TakeAsync();
    }

    private async Task ApplyWaitingAsync()
    {
        await TakeAsync();
        if (table is not null)
            await table.ScrollToTopAsync();
    }

    private void Open(EventGroup group)
    {
        if (group.Object is { } reference)
            Navigation.NavigateTo(Urls.Object(reference, "events"));
    }
}
