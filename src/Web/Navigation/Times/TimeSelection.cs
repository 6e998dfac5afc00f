using Dashboard.Services.Logs.Queries.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Dashboard.Web.Navigation;

/// <summary>
/// The stretch of time that the pages of this browser tab look at, and how often they look again: one for logs and metrics, kept from page to page. The address rules;
/// an address without it keeps what was chosen last, and a page that shows a stretch of time gets it written into its address. Scoped: one a circuit.
/// </summary>
public sealed class TimeSelection : IDisposable
{
    private const int MostRecent = 8;
    private readonly NavigationManager navigation;
    private readonly TimeProvider time;
    private readonly List<TimeRange> recent = [];
    private readonly ITimer timer;

    public TimeSelection(NavigationManager navigation, TimeProvider time)
    {
        (this.navigation, this.time) = (navigation, time);
        Range = TimeQuery.ReadRange(navigation.Uri) ?? TimeRange.ToNow(15, TimeUnit.Minute);
        Refresh = TimeQuery.ReadRefresh(navigation.Uri);
        timer = time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Rewind();
        navigation.LocationChanged += Follow;
    }

    /// <summary>Told after <see cref="Range"/>, <see cref="Refresh"/> or <see cref="Zone"/> became another.</summary>
    public event EventHandler? Changed;

    /// <summary>Told when what is shown is to be asked again: by the button, or because the pause is over. May come on any thread.</summary>
    public event EventHandler? Asked;

    public TimeRange Range { get; private set; }

    /// <summary>The pause between refreshes; null for none.</summary>
    public TimeSpan? Refresh { get; private set; }

    /// <summary>Days begin and end in it. The browser's, once it is known.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>What was chosen before, the latest first, without what has a name of its own.</summary>
    public IReadOnlyList<TimeRange> Recent => recent;

    /// <summary>What the browser remembered; given once, before a page is drawn. The address goes before it.</summary>
    public void Start(string? lastRange, string? zone)
    {
        if (zone is not null && Find(zone) is { } found)
            Zone = found;
        if (lastRange is { Length: > 0 } && TimeQuery.ReadRange(navigation.Uri) is null && TimeRange.ParseUrl(lastRange).TryGet(out var range, out _))
            Range = range;
    }

    /// <summary>Days begin and end in another zone from now on.</summary>
    public void Use(string zone)
    {
        if (Find(zone) is not { } found || found.Equals(Zone))
            return;
        Zone = found;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>A step in the browser's history: one wants to go back to where one zoomed in.</summary>
    public void Choose(TimeRange range)
    {
        Remember(range);
        if (TimeQuery.Belongs(navigation.Uri))
            navigation.NavigateTo(QueryState.With(navigation.Uri, TimeQuery.RangeParameter, range.ToUrl()));
        else
            Set(range, Refresh);
    }

    /// <summary>Looks again ever so often; null for only when asked.</summary>
    public void ChooseRefresh(TimeSpan? pause)
    {
        if (TimeQuery.Belongs(navigation.Uri))
            navigation.ReplaceQuery(new KeyValuePair<string, string?>(TimeQuery.RefreshParameter, pause is { } some ? TimeQuery.WriteRefresh(some) : null));
        else
            Set(Range, pause);
    }

    /// <summary>The stretch of the same length right before, or right after.</summary>
    public void Step(bool forward) => Travel(forward ? TimeTravel.Forward : TimeTravel.Back);

    public void ZoomOut() => Travel(TimeTravel.ZoomOut);

    public void Ask()
    {
        Rewind();
        Asked?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Writes the range into the address of a page that shows a stretch of time and does not say which.</summary>
    public void Complete()
    {
        if (TimeQuery.Belongs(navigation.Uri) && QueryState.Read(navigation.Uri, TimeQuery.RangeParameter) is null)
            navigation.ReplaceQuery(new(TimeQuery.RangeParameter, Range.ToUrl()), new(TimeQuery.RefreshParameter, Refresh is { } pause ? TimeQuery.WriteRefresh(pause) : null));
    }

    public void Dispose()
    {
        navigation.LocationChanged -= Follow;
        timer.Dispose();
    }

    private static TimeZoneInfo? Find(string zone) => zone is { Length: > 0 and < 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : null;

    private void Travel(Func<TimeRange, DateTimeOffset, TimeZoneInfo, Services.Primitives.Result<TimeRange>> way)
    {
        if (way(Range, time.GetUtcNow(), Zone).TryGet(out var range, out _))
            Choose(range);
    }

    private void Remember(TimeRange range)
    {
        if (QuickRange.NameOf(range) is not null)
            return;
        recent.Remove(range);
        recent.Insert(0, range);
        if (recent.Count > MostRecent)
            recent.RemoveAt(MostRecent);
    }

    private void Follow(object? sender, LocationChangedEventArgs change)
    {
        if (!TimeQuery.Belongs(change.Location))
            return;
        if (QueryState.Read(change.Location, TimeQuery.RangeParameter) is null)
            Complete();
        else
            Set(TimeQuery.ReadRange(change.Location) ?? Range, TimeQuery.ReadRefresh(change.Location));
    }

    private void Set(TimeRange range, TimeSpan? refresh)
    {
        if (range == Range && refresh == Refresh)
            return;
        (Range, Refresh) = (range, refresh);
        Rewind();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private void Rewind() => timer.Change(Refresh ?? Timeout.InfiniteTimeSpan, Refresh ?? Timeout.InfiniteTimeSpan);

    private void Tick() => Asked?.Invoke(this, EventArgs.Empty);
}
