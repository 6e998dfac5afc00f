using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Primitives;
using Dashboard.Web.Controls;
using Dashboard.Web.Layout.Preferences;
using Dashboard.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Layout;

/// <summary>Chooses the stretch of time that pages look at, and how often they look again. It is there on pages that show one.</summary>
public sealed partial class TimePicker(TimeSelection times, NavigationManager navigation, PreferenceStore preferences, IFormat formats, IStringLocalizer<LayoutText> localizer) : IDisposable
{
    private string from = "";
    private string to = "";
    private TimeRange? written;
    private Failure? failure;

    private IStringLocalizer<LayoutText> Text => localizer;

    private IFormat Format => formats;

    private bool Shown => RendererInfo.IsInteractive && TimeQuery.Belongs(navigation.Uri);

    public void Dispose()
    {
        times.Changed -= OnTimes;
        preferences.Changed -= OnPreferences;
        navigation.LocationChanged -= OnLocation;
    }

    protected override void OnInitialized()
    {
        times.Changed += OnTimes;
        preferences.Changed += OnPreferences;
        navigation.LocationChanged += OnLocation;
        WriteEnds();
    }

    private void WriteEnds()
    {
        if (written == times.Range)
            return;
        written = times.Range;
        (from, to, failure) = (times.Range.From.Text, times.Range.To.Text, null);
    }

    private Task ApplyTypedAsync()
    {
        if (!TimeRange.Parse(from, to).TryGet(out var range, out failure))
            return Task.CompletedTask;
        return ChooseAsync(range);
    }

    private Task ChooseAsync(TimeRange range)
    {
        if (range == times.Range)
            times.Ask();
        else
            times.Choose(range);
        return preferences.RememberTimeAsync(range.ToUrl());
    }

    private void OnTimes(object? sender, EventArgs change) => _ = InvokeAsync(() =>
    {
        WriteEnds();
        StateHasChanged();
    });

    private void OnPreferences(object? sender, EventArgs change) => times.Use(preferences.Current.Zone == Zone.Utc ? "UTC" : preferences.Current.TimeZone);

    private void OnLocation(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(StateHasChanged);
}
