using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Patterns;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;
using Dashboard.Web.Controls;
using Dashboard.Web.Controls.DataTable;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Discover.Patterns;

/// <summary>What the matching lines say: patterns of a sample, counted and compared with the period before. Keeps what it found while another tab is shown.</summary>
public sealed partial class PatternsPane : IDisposable
{
    private static readonly PatternChangeKind[] Changes = [PatternChangeKind.New, PatternChangeKind.Grew, PatternChangeKind.Gone, PatternChangeKind.Shrank];

    private readonly CancellationTokenSource leaving = new();
    private CancellationTokenSource? reading;
    private LogSelection? asked;
    private string? askedQuestion;
    private PatternReport? report;
    private Failure? failure;
    private bool looking;
    private IReadOnlyList<PatternRow> rows = [];
    private IReadOnlyList<PatternRow> shown = [];
    private IReadOnlyList<(PatternChangeKind Kind, long Count)> kinds = [];
    private IReadOnlyList<DataColumn<PatternRow>> columns = [];
    private (IReadOnlyList<PatternRow> Rows, PatternChoice? Choice) arranged = ([], null);
    private PatternRow? opened;
    private TableLayout layout = TableLayout.Default;
    private DataTable<PatternRow>? table;

    /// <summary>Whether it is shown; while it is not, it asks nothing.</summary>
    [Parameter]
    public bool Active { get; set; }

    /// <summary>The lines that match now; null before the first search.</summary>
    [Parameter]
    public LogSelection? Selection { get; set; }

    /// <summary>What was asked for, without the moment: while it stays the same, a search that is under way is not given up for a newer one.</summary>
    [Parameter, EditorRequired]
    public required string Question { get; set; }

    /// <summary>The same query for another stretch of time; null where it cannot be asked.</summary>
    [Parameter, EditorRequired]
    public required Func<TimeInterval, CancellationToken, Task<LogSelection?>> Select { get; set; }

    [Parameter, EditorRequired]
    public required FieldList Fields { get; set; }

    [Parameter, EditorRequired]
    public required DocumentValues Values { get; set; }

    /// <summary>An address that shows a document.</summary>
    [Parameter, EditorRequired]
    public required Func<DocumentId, string> LinkOf { get; set; }

    [Parameter, EditorRequired]
    public required PatternChoice Choice { get; set; }

    [Parameter]
    public EventCallback<PatternChoice> ChoiceChanged { get; set; }

    /// <summary>Told a filter for the lines of a pattern; a negated one hides them.</summary>
    [Parameter]
    public EventCallback<LogFilter> OnFilter { get; set; }

    [Inject]
    private IPatternSearch Patterns { get; set; } = null!;

    private IReadOnlyList<DataSort> Sorts => [Choice.Sort ?? new(PatternColumns.Lines, Descending: true)];

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
        reading?.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        await ArrangeAsync();
        if (Active && Selection is not null && !ReferenceEquals(asked, Selection) && !(looking && askedQuestion == Question))
            await ReadAsync();
    }

    /// <summary>Reads until what is there is of the latest selection.</summary>
    private async Task ReadAsync()
    {
        reading?.Cancel();
        reading?.Dispose();
        reading = CancellationTokenSource.CreateLinkedTokenSource(leaving.Token);
        var token = reading.Token;
        looking = true;
        try
        {
            while (Selection is { } selection && !ReferenceEquals(asked, selection))
            {
                (asked, askedQuestion) = (selection, Question);
                var request = new PatternRequest { Selection = selection, Before = await BeforeAsync(selection, token), Fields = Fields };
                await foreach (var result in Patterns.FindAsync(request, token))
                {
                    token.ThrowIfCancellationRequested();
                    await TakeAsync(result);
                    StateHasChanged();
                }
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return;
        }

        looking = false;
        StateHasChanged();
    }

    private async Task<LogSelection?> BeforeAsync(LogSelection selection, CancellationToken cancellationToken) =>
        selection.Time is { } time && time.From - DateTimeOffset.MinValue > time.Length + TimeSpan.FromDays(1)
            ? await Select(new(time.From - time.Length - TimeSpan.FromMilliseconds(1), time.From - TimeSpan.FromMilliseconds(1)), cancellationToken)
            : null;

    private async Task TakeAsync(Result<PatternReport> result)
    {
        if (result.TryGet(out var found, out failure))
        {
            report = found;
            rows = PatternRows.Of(found);
            columns = PatternColumns.Of(Text, Format, found.IsCompared || found.IsComparing, Selection?.Time is not null);
            kinds = found.IsCompared ? [.. Changes.Select(kind => (kind, (long)rows.Count(row => row.Change.Kind == kind))).Where(one => one.Item2 > 0 || one.kind == Choice.Change)] : [];
        }

        await ArrangeAsync();
    }

    private async Task ArrangeAsync()
    {
        if (ReferenceEquals(arranged.Rows, rows) && arranged.Choice == Choice)
            return;
        arranged = (rows, Choice);
        shown = PatternRows.Chosen(rows, Choice);
        opened = Choice.Open is { } open ? rows.FirstOrDefault(row => row.Key == open) : null;
        if (table is not null)
            await table.RefreshAsync();
    }

    private string? Compared(PatternReport read) => read switch
    {
        { IsComparing: true } => Text["Comparing"].Value,
        { IsCompared: true, StoredBefore: { } stored } => Text[stored < Selection?.Time?.Length ? "ComparedPart" : "Compared", Format.Duration(TimeSpan.FromMinutes(Math.Ceiling(stored.TotalMinutes)))].Value,
        { Before.Of: 0 } => Text["NothingBefore"].Value,
        _ => null,
    };

    private DataWindow<PatternRow> Window(int start, int count) => new([.. shown.Skip(start).Take(count)], shown.Count);

    private Task AgainAsync()
    {
        asked = null;
        return ReadAsync();
    }

    private Task FindAsync(ChangeEventArgs typed) => ChoiceChanged.InvokeAsync(Choice with { Find = typed.Value as string ?? "" });

    private Task ToggleAsync(PatternChangeKind kind) => ChoiceChanged.InvokeAsync(Choice with { Change = Choice.Change == kind ? null : kind });

    private Task SortAsync(IReadOnlyList<DataSort> sorts) => ChoiceChanged.InvokeAsync(Choice with { Sort = sorts.Count > 0 ? sorts[0] : null });

    private Task OpenAsync(string? key) => Choice.Open == key ? Task.CompletedTask : ChoiceChanged.InvokeAsync(Choice with { Open = key });

    private Task FilterAsync(PatternRow row, bool hide) =>
        report is { } known && PatternPills.Of(row.Pattern, known.Message, hide) is { } pill ? OnFilter.InvokeAsync(pill) : Task.CompletedTask;

    private async Task CopyAsync(PatternRow row)
    {
        if (table is not null)
            await table.CopyAsync(row.Pattern.Template);
    }

    private string? Unfilterable(PatternRow row) => PatternFilter.Of(row.Pattern) is null ? Text["NoWord"].Value : null;

    private static string RowClass(PatternRow row) => $"lv {row.Level.ToString().ToLowerInvariant()}{(row.Change.Kind == PatternChangeKind.Gone ? " absent" : "")}";

    private static StatusTone? Tone(PatternChangeKind kind) => kind switch
    {
        PatternChangeKind.New => StatusTone.Info,
        PatternChangeKind.Grew => StatusTone.Warn,
        _ => null,
    };
}
