using System.Globalization;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Formats;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Logs.Search;
using Dashboard.Web.Features.Discover;
using Dashboard.Web.Features.Discover.Patterns;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dashboard.Unit.Web.Discover;

/// <summary>Stands for Discover's page around the pane of patterns.</summary>
internal sealed class PatternsHost : ComponentBase
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly FieldList Fields = FieldList.Create([LogField.Of("message", "text")]);
    private static readonly DataView View = new() { Id = "view", Name = "View", Pattern = "logs", TimeField = "@timestamp" };
    private LogSelection? selection;
    private string question = "";
    private PatternChoice choice = PatternChoice.Default;

    /// <summary>Given itself, so that a test can tell it what to show.</summary>
    [Parameter]
    public required Action<PatternsHost> Ready { get; set; }

    public List<LogFilter> Filters { get; } = [];

    public static LogSelection Selection() => new() { View = View, Time = new(Noon, Noon.AddHours(1)) };

    public Task ShowAsync(LogSelection now, string asked) => InvokeAsync(() =>
    {
        (selection, question) = (now, asked);
        StateHasChanged();
    });

    protected override void OnInitialized() => Ready(this);

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<PatternsPane>(0);
        builder.AddComponentParameter(1, nameof(PatternsPane.Active), true);
        builder.AddComponentParameter(2, nameof(PatternsPane.Selection), selection);
        builder.AddComponentParameter(3, nameof(PatternsPane.Question), question);
        builder.AddComponentParameter(4, nameof(PatternsPane.Select), (Func<Services.Logs.Queries.Time.TimeInterval, CancellationToken, Task<LogSelection?>>)((stretch, _) => Task.FromResult<LogSelection?>(new() { View = View, Time = stretch })));
        builder.AddComponentParameter(5, nameof(PatternsPane.Fields), Fields);
        builder.AddComponentParameter(6, nameof(PatternsPane.Values), new DocumentValues(View, Fields, new FormatCulture(CultureInfo.InvariantCulture, TimeZoneInfo.Utc)));
        builder.AddComponentParameter(7, nameof(PatternsPane.LinkOf), (Func<DocumentId, string>)(id => $"/discover?doc={id.Id}"));
        builder.AddComponentParameter(8, nameof(PatternsPane.Choice), choice);
        builder.AddComponentParameter(9, nameof(PatternsPane.ChoiceChanged), EventCallback.Factory.Create<PatternChoice>(this, chosen => choice = chosen));
        builder.AddComponentParameter(10, nameof(PatternsPane.OnFilter), EventCallback.Factory.Create<LogFilter>(this, Filters.Add));
        builder.CloseComponent();
    }
}
