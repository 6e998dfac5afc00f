using System.Globalization;
using Dashboard.Services.Access;
using Dashboard.Services.Logs.Access;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Formats;
using Dashboard.Services.Logs.Queries;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Logs.Queries.Kql;
using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;
using Dashboard.Web.Controls;
using Dashboard.Web.Controls.DataTable;
using Dashboard.Web.Features.Discover.Exports;
using Dashboard.Web.Features.Discover.SavedQueries;
using Dashboard.Web.Interop;
using Dashboard.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace Dashboard.Web.Features.Discover;

/// <summary>Searches the stored logs: a query, filters and a time; documents over time, their fields, one of them whole.</summary>
public sealed partial class DiscoverPage : IQueryBarPage, IAsyncDisposable
{
    private const int MostSplits = 12;

    /// <summary>Where the browser keeps how wide the reader made columns.</summary>
    private const string WidthsKey = "columns:discover";
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource leaving = new();
    private DiscoverSearch found = null!;
    private DiscoverState state = new();
    private PageAddress address = null!;
    private IReadOnlyList<DataViewEntry> views = [];
    private DataView? view;
    private bool noView;
    private Failure? viewFailure;
    private string? mistake;
    private FieldList fields = FieldList.Empty;
    private DocumentValues? values;
    private DocumentPlaces? places;
    private LogScope? scope;
    private IReadOnlySet<string>? seen;
    private IReadOnlyList<LogDocument>? seenOf;
    private bool cut;
    private string? openField;
    private IReadOnlyDictionary<string, int> popularity = new Dictionary<string, int>();
    private readonly HashSet<(string View, string Field)> counted = [];
    private FieldList offered = FieldList.Empty;
    private IReadOnlyList<DataColumn<LogDocument>> columns = [];
    private TableLayout layout = TableLayout.Default;
    private DataTable<LogDocument>? table;
    private QueryBar? bar;
    private string barText = "";
    private ElementReference barHost;
    private TimeRange? ranWith;
    private bool patternsSeen;
    private string? usedHistory;
    private string? remembered;
    private LaterTry later = null!;
    private (FieldList Fields, object Popularity, IReadOnlyList<string> Names) splits = (FieldList.Empty, "", []);

    [Inject]
    private ILogSearch Search { get; set; } = null!;

    [Inject]
    private IDataViews Views { get; set; } = null!;

    [Inject]
    private IFieldPopularity Popularity { get; set; } = null!;

    [Inject]
    private PinnedFilters Pinned { get; set; } = null!;

    [Inject]
    private ILogAccess Access { get; set; } = null!;

    [Inject]
    private IUserSession Session { get; set; } = null!;

    [Inject]
    private TimeSelection Times { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Attention Attention { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private IReadOnlyList<LogDocument> Shown => found.Documents.Value ?? [];

    private int RowHeight => state.Lines switch { 1 => 26, 3 => 62, _ => 116 };

    private string SplitName => state.Split switch { null => Text["SplitLevel"], "" => Text["SplitNone"], { } name => name };

    /// <summary>Found once for the fields and what is popular of them: a page is drawn often, and there may be tens of thousands.</summary>
    private IReadOnlyList<string> SplitChoices
    {
        get
        {
            if (!ReferenceEquals(splits.Fields, fields) || !ReferenceEquals(splits.Popularity, popularity))
            {
                var names = fields.Where(one => one is { IsAggregatable: true, IsMetadata: false, Kind: LogFieldKind.Keyword or LogFieldKind.Boolean }).Select(one => one.Name);
                splits = (fields, popularity, [.. names.OrderByDescending(name => popularity.GetValueOrDefault(name)).Take(MostSplits)]);
            }

            return splits.Names;
        }
    }

    private IEnumerable<string> IntervalChoices => found.Interval is { } stretch ? HistogramInterval.All.Where(interval => interval.Bars(stretch) is > 3 and <= 1000).Select(interval => interval.Text) : [];

    private IReadOnlyList<DataSort> Sorts => state.Sort.Count > 0 ? [.. state.Sort.Select(sort => new DataSort(sort.Field, sort.Descending))]
        : view?.TimeField is { } time ? [new DataSort(time, Descending: true)] : [];

    public async ValueTask DisposeAsync()
    {
        Times.Changed -= OnTimes;
        Times.Asked -= OnAsked;
        Navigation.LocationChanged -= OnLocation;
        await leaving.CancelAsync();
        later.Dispose();
        found.Dispose();
        if (bar is not null)
            await bar.DisposeAsync();
        leaving.Dispose();
    }

    public Task RunQueryAsync(string text) => InvokeAsync(() =>
    {
        barText = text;
        return RunNowAsync();
    });

    public Task QueryEditedAsync(string text) => InvokeAsync(async () =>
    {
        barText = text;
        var wrong = Mistake(text);
        if (wrong is null)
            mistake = null;
        if (bar is not null)
            await bar.MarkAsync(wrong);
        StateHasChanged();
    });

    public async Task<IReadOnlyList<QuerySuggestion>> CompleteQueryAsync(string text, int position)
    {
        if (state.Language != QueryLanguage.Kql)
            return [];
        var completion = KqlCompletion.At(text, position, offered, popularity);
        var suggestions = completion.Suggestions.ToList();
        if (completion.Values is { } wanted && found.Selection is { } selection)
        {
            try
            {
                var result = await Search.SuggestAsync(new() { Selection = selection, Field = wanted.Field.Name, Prefix = wanted.Prefix }, leaving.Token);
                if (result.TryGet(out var answer, out _))
                    suggestions.InsertRange(0, answer.Value.Select(value => wanted.Suggest(value.Text)));
            }
            catch (OperationCanceledException) when (leaving.IsCancellationRequested)
            {
                return [];
            }
        }

        return [.. suggestions.Take(50).Select(one => new QuerySuggestion(one.Label, one.Text, one.Description is { } said ? Format.Sentence(said) : null, one.Kind.ToString().ToLowerInvariant(), one.Span.Start, one.Span.End))];
    }

    protected override async Task OnInitializedAsync()
    {
        found = new DiscoverSearch(Search, Clock, () => _ = InvokeAsync(ShowFoundAsync));
        later = new LaterTry(Clock, () => _ = InvokeAsync(TryLaterAsync));
        address = new PageAddress(Navigation);
        state = Pinned.Join(DiscoverAddress.Read(Navigation.Uri, out var problem));
        mistake = problem?.Message;
        barText = state.Text;
        WritePinned(Navigation.Uri, state);
        Times.Changed += OnTimes;
        Times.Asked += OnAsked;
        Navigation.LocationChanged += OnLocation;
        await StartAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (bar is not null || view is null)
            return;
        bar = new QueryBar(Script, this);
        try
        {
            await bar.ShowAsync(barHost, state.Text, new() { Label = Text["Query"], Hint = Text["QueryHint"], Phrases = new Dictionary<string, string> { ["Completions"] = Text["Completions"], ["Recent"] = Text["QueryRecent"] } }, leaving.Token);
            await RememberQueryAsync();
        }
        catch (Exception exception) when (exception is JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone.
        }
    }

    private async Task StartAsync()
    {
        try
        {
            viewFailure = null;
            later.Cancel();
            var listed = await Views.ListAsync(leaving.Token);
            if (!listed.TryGet(out var all, out viewFailure))
            {
                later.After(viewFailure);
                return;
            }

            views = all;
            var chosen = state.View is { } id ? all.FirstOrDefault(one => one.View.Id == id) ?? await NamedAsync(id) : null;
            if (chosen is null && state.View is not null)
                mistake = Text["ViewGone", state.View];
            if (chosen is null && (await Views.DefaultAsync(leaving.Token)).TryGet(out var standard, out viewFailure))
                chosen = standard;
            if (chosen is null)
            {
                noView = viewFailure is null;
                later.After(viewFailure);
                if (noView)
                    _ = LookAgainAsync();
                return;
            }

            noView = false;
            var access = await Access.ScopeAsync(leaving.Token);
            scope = access.TryGet(out var may, out _) ? may : null;
            await UseAsync(chosen.View);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page is gone.
        }
    }

    /// <summary>A view that is not among those that are listed: an automatic one of many.</summary>
    private async Task<DataViewEntry?> NamedAsync(string id) => (await Views.GetAsync(id, leaving.Token)).TryGet(out var named, out _) ? named : null;

    /// <summary>Where nothing is stored yet, the first lines may come any moment.</summary>
    private async Task LookAgainAsync()
    {
        try
        {
            await Task.Delay(LookAgain, Clock, leaving.Token);
            if (!noView)
                return;
            await InvokeAsync(StartAsync);
            await InvokeAsync(StateHasChanged);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The page is gone.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    private async Task UseAsync(DataView chosen)
    {
        view = chosen;
        await LoadFieldsAsync(chosen);
        StateHasChanged();
        await Task.WhenAll(SearchAsync(chosen), RankFieldsAsync(chosen));
    }

    private async Task LoadFieldsAsync(DataView chosen)
    {
        var listed = await Search.FieldsAsync(chosen, refresh: false, leaving.Token);
        fields = listed.TryGet(out var all, out viewFailure) ? all : FieldList.Empty;
        offered = Offered(chosen, fields);
        popularity = chosen.Popularity;
        values = new DocumentValues(chosen, fields, new FormatCulture(CultureInfo.CurrentCulture, Times.Zone));
        places = new DocumentPlaces(fields);
        DrawColumns();
    }

    private static FieldList Offered(DataView view, FieldList fields)
    {
        var hidden = new HiddenFieldSet(view.HiddenFields);
        return view.HiddenFields.Count == 0 ? fields : FieldList.Create(fields.Where(field => !hidden.Contains(field.Name)));
    }

    /// <summary>What is chosen often stands first where fields are offered; the lines do not wait for it.</summary>
    private async Task RankFieldsAsync(DataView chosen)
    {
        try
        {
            var known = await Popularity.OfAsync(chosen, leaving.Token);
            if (!ReferenceEquals(view, chosen))
                return;
            popularity = known;
            StateHasChanged();
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page is gone.
        }
    }

    /// <summary>Once a visit for each field: who tries a column on and off has not chosen it twice.</summary>
    private async Task CountAsync(string? name)
    {
        // A field's other form is offered as the field.
        if (view is not { } chosen || name is null || fields.Find(name) is not { } known || (known.ParentName ?? known.Name) is not { } field || !counted.Add((chosen.Id, field)))
            return;
        popularity = new Dictionary<string, int>(popularity, StringComparer.Ordinal) { [field] = popularity.GetValueOrDefault(field) + 1 };
        try
        {
            await Popularity.CountAsync(chosen, field, leaving.Token);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page is gone.
        }
    }

    private Task RunNowAsync()
    {
        if (found.Documents.IsLooking && barText == state.Text)
        {
            found.Stop();
            return Task.CompletedTask;
        }

        return ApplyAsync(state with { Text = barText });
    }

    /// <summary>Asks anew; for the fields too, where they did not come.</summary>
    private async Task RunAsync()
    {
        if (view is null)
            return;
        try
        {
            if (viewFailure is not null)
                await LoadFieldsAsync(view);
            await SearchAsync(view);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page is gone.
        }
    }

    /// <summary>After a failure that may be over by now.</summary>
    private async Task TryLaterAsync()
    {
        try
        {
            if (leaving.IsCancellationRequested)
                return;
            if (!Attention.IsThere)
                later.After(viewFailure ?? found.Failure);
            else if (view is null)
                await StartAsync();
            else
                await RunAsync();
            StateHasChanged();
        }
        catch (Exception) when (leaving.IsCancellationRequested)
        {
            // The page is gone.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    private async Task SearchAsync(DataView searched)
    {
        later.Cancel();
        ranWith = Times.Range;
        var wrong = Mistake(state.Text);
        mistake = wrong?.Message;
        if (bar is not null)
            await bar.MarkAsync(wrong);
        if (wrong is not null)
        {
            found.Stop();
            StateHasChanged();
            return;
        }

        var run = found.RunAsync(state, searched, fields, Times.Range, Times.Zone);
        StateHasChanged();
        await RememberQueryAsync();
        if (await run && !leaving.IsCancellationRequested)
            later.After(found.Failure);
        StateHasChanged();
    }

    /// <summary>The browser keeps what was run, for each data view and language.</summary>
    private async Task RememberQueryAsync()
    {
        if (bar is null || view is null)
            return;
        var history = QueryHistory.Name(Session.User.UserName, view.Id, state.Language);
        if (history == usedHistory && state.Text == remembered)
            return;
        (usedHistory, remembered) = (history, state.Text);
        await bar.UseHistoryAsync(history);
        if (state.Text.Length > 0)
            await bar.RememberAsync(state.Text);
    }

    private Task OpenQueryAsync(SavedQuery query)
    {
        var wanted = state with { Text = query.Text, Language = query.Language, Filters = query.Filters is { } saved ? [.. state.Filters.Where(filter => filter.Pinned), .. saved.Where(filter => !filter.Pinned)] : state.Filters };
        if (query.Time is not { } range || range == Times.Range)
            return ShowQueryAsync(wanted);
        // Query and time in one step: two would each undo the other.
        Navigation.NavigateTo(QueryState.With(Navigation.Uri, [.. DiscoverAddress.Write(wanted), new(TimeQuery.RangeParameter, range.ToUrl())]));
        return Task.CompletedTask;
    }

    private async Task ShowQueryAsync(DiscoverState wanted)
    {
        barText = wanted.Text;
        if (bar is not null)
            await bar.ShowAsync(barHost, wanted.Text, new() { Label = Text["Query"], Hint = Text["QueryHint"] }, leaving.Token);
        await ApplyAsync(wanted);
    }

    private QueryMistake? Mistake(string text)
    {
        if (state.Language != QueryLanguage.Kql || KqlParser.Parse(text).Error is not { } error)
            return null;
        return new(error.Span?.Start ?? 0, error.Span?.End ?? text.Length, Format.Sentence(error.Message));
    }

    private async Task ShowFoundAsync()
    {
        if (!ReferenceEquals(seenOf, found.Documents.Value))
        {
            seenOf = found.Documents.Value;
            seen = seenOf is null ? null : DocumentFields.Of(seenOf, fields);
            cut = seenOf?.Any(document => document.Cut.Count > 0) ?? false;
            if (table is not null)
                await table.RefreshAsync();
        }

        StateHasChanged();
    }

    /// <summary>Another state that the server is to be asked for.</summary>
    private Task ApplyAsync(DiscoverState changed)
    {
        ApplyQuietly(changed);
        return RunAsync();
    }

    /// <summary>Another state of what is on the screen already: nothing is asked.</summary>
    private Task ApplyQuietlyAsync(DiscoverState changed)
    {
        ApplyQuietly(changed);
        return Task.CompletedTask;
    }

    private void ApplyQuietly(DiscoverState changed)
    {
        var other = changed.Columns != state.Columns;
        patternsSeen |= state.Tab == DiscoverTab.Patterns;
        state = changed;
        Pinned.Keep(changed.Filters);
        if (other)
            DrawColumns();
        address.Write(DiscoverAddress.Write(changed));
    }

    private Task CompareAsync()
    {
        ApplyQuietly(state with { Compare = !state.Compare });
        return found.CompareAsync(state, fields, Times.Zone);
    }

    private Task ChooseViewAsync(string id)
    {
        if (views.FirstOrDefault(one => one.View.Id == id) is not { } chosen)
            return Task.CompletedTask;
        ApplyQuietly(state with { View = id, Columns = [], Sort = [], Open = null, Split = null, Saved = null });
        openField = null;
        return UseAsync(chosen.View);
    }

    private Task TurnLanguageAsync() => ApplyAsync(state with { Language = state.Language == QueryLanguage.Kql ? QueryLanguage.Lucene : QueryLanguage.Kql, Text = barText });

    private Task AddFilterAsync(LogFilter filter)
    {
        // The opposite of what is there already takes its place.
        var others = state.Filters.Where(old => old with { Negated = false, Disabled = false, Pinned = false, Label = null } != filter with { Negated = false, Disabled = false, Pinned = false, Label = null });
        return Task.WhenAll(ApplyAsync(state with { Filters = [.. others, filter] }), CountAsync((filter as FieldFilter)?.Field));
    }

    private Task ChangeFiltersAsync(IReadOnlyList<LogFilter> filters)
    {
        var added = filters.Except(state.Filters).OfType<FieldFilter>().Select(filter => CountAsync(filter.Field)).ToList();
        return Task.WhenAll([ApplyAsync(state with { Filters = filters }), .. added]);
    }

    private Task ToggleColumnAsync(string field)
    {
        if (state.Columns.Contains(field))
            return ApplyQuietlyAsync(state with { Columns = [.. state.Columns.Where(name => name != field)] });
        ApplyQuietly(state with { Columns = [.. state.Columns, field] });
        return CountAsync(field);
    }

    private void DrawColumns()
    {
        if (values is null || view is null)
            return;
        columns = DocumentColumns.Of(view, fields, state.Columns, values, Text);
        layout = layout with { Columns = null };
    }

    private async Task RecallWidthsAsync()
    {
        if (table is null)
            return;
        var kept = TableLayout.Read(await table.RecallAsync(WidthsKey)) with { Columns = null };
        // What the reader did meanwhile is newer.
        if (layout.Widths.Count == 0)
            layout = kept;
        StateHasChanged();
    }

    private Task ChangeLayoutAsync(TableLayout changed)
    {
        layout = changed with { Columns = null };
        if (changed.Columns is not { } order)
            return table?.RememberAsync(WidthsKey, layout.Write()).AsTask() ?? Task.CompletedTask;
        IReadOnlyList<string> moved = [.. order.Where(state.Columns.Contains)];
        return ApplyQuietlyAsync(state with { Columns = moved });
    }

    private Task ChangeSortAsync(IReadOnlyList<DataSort> sorts) => ApplyAsync(state with { Sort = [.. sorts.Select(sort => new SortField(sort.Column, sort.Descending))] });

    private Task FilterCellAsync(CellFilter<LogDocument> wish) =>
        values?.Of(wish.Item, wish.Column) is [var value, ..] && FieldValue.Of(value) is { } one ? AddFilterAsync(new IsFilter(wish.Column, one) { Negated = wish.Exclude }) : Task.CompletedTask;

    private DataWindow<LogDocument> Window(int start, int count)
    {
        if (found.HasMore && start + count + 100 > Shown.Count)
            _ = InvokeAsync(found.MoreAsync);
        return new([.. Shown.Skip(start).Take(count)], Shown.Count);
    }

    private string? RowClass(LogDocument document) => values is null ? null : $"lv {values.Level(document).ToString().ToLowerInvariant()}";

    private Task CopyAsync(CopyFormat format) => table?.CopyAsync(format switch
    {
        CopyFormat.Json => DocumentCopy.AsJson(Shown),
        CopyFormat.Csv => DocumentCopy.AsCsv(columns, Shown),
        _ => DocumentCopy.AsText(columns, Shown),
    }).AsTask() ?? Task.CompletedTask;

    private static string KeyOf(LogDocument document) => KeyOf(document.Id);

    private static string KeyOf(DocumentId id) => $"{id.Index}/{id.Id}";

    private Task OpenAsync(LogDocument document) => OpenIdAsync(document.Id);

    private Task OpenIdAsync(DocumentId id) => ApplyQuietlyAsync(state with { Open = id });

    private Task CloseAsync() => state.Open is null ? Task.CompletedTask : ApplyQuietlyAsync(state with { Open = null });

    private Task StepAsync(int rows)
    {
        var at = state.Open is { } open ? Shown.Index().FirstOrDefault(one => one.Item.Id == open, (-1, null!)).Item1 : -1;
        return at < 0 || at + rows < 0 || at + rows >= Shown.Count ? Task.CompletedTask : OpenAsync(Shown[at + rows]);
    }

    private string LinkOf(DocumentId id) => LinkOf(id, state);

    private string LinkOf(DocumentId id, DiscoverState shown) => DiscoverAddress.Link(shown with { Open = id, View = view?.Id }, found.Interval is { } stretch ? TimeRange.Between(stretch.From, stretch.To).ToUrl() : null);

    private string LinkOfLine(DocumentId id) => LinkOf(id, state with { Tab = DiscoverTab.Lines });

    /// <summary>What is asked for, whatever the moment.</summary>
    private string Question => string.Join('\n', view?.Id, state.Language, state.Text, LogFilterJson.Write(state.Filters), Times.Range);

    private async Task<LogSelection?> SelectAsync(TimeInterval stretch, CancellationToken cancellationToken) =>
        view is null ? null : (await found.SelectAsync(state, view, fields, TimeRange.Between(stretch.From, stretch.To), Times.Zone, cancellationToken)).Selection;

    /// <summary>The lines of a pattern are shown as lines; hidden, they leave the other patterns.</summary>
    private Task FilterPatternAsync(LogFilter filter)
    {
        patternsSeen = true;
        state = state with { Tab = filter.Negated ? DiscoverTab.Patterns : DiscoverTab.Lines };
        return AddFilterAsync(filter);
    }

    private async Task<IReadOnlyList<string>> SuggestAsync(string field, string prefix)
    {
        if (found.Selection is not { } selection || fields.Find(field) is not { } known)
            return [];
        var countable = known.IsAggregatable ? known : fields.SubFields(field).FirstOrDefault(sub => sub.IsAggregatable);
        if (countable is null)
            return [];
        var result = await Search.SuggestAsync(new() { Selection = selection, Field = countable.Name, Prefix = prefix, Size = 20 }, leaving.Token);
        return result.TryGet(out var answer, out _) ? [.. answer.Value.Select(value => value.Text)] : [];
    }

    /// <summary>An address that lacks what is pinned gets it: all of the state stands in it.</summary>
    private void WritePinned(string uri, DiscoverState joined)
    {
        Pinned.Keep(joined.Filters);
        if (Written(DiscoverAddress.Read(uri, out _)) != Written(joined))
            address.Write(DiscoverAddress.Write(joined));
    }

    private static string Written(DiscoverState some) => string.Join('\n', DiscoverAddress.Write(some));

    private void OnTimes(object? sender, EventArgs change) => _ = InvokeAsync(() => ranWith == Times.Range ? Task.CompletedTask : RunAsync());

    private void OnAsked(object? sender, EventArgs change) => _ = InvokeAsync(() => Attention.IsThere ? RunAsync() : Task.CompletedTask);

    private void OnLocation(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        if (QueryState.Path(change.Location) != Urls.Discover || address.IsEcho())
            return;
        var read = Pinned.Join(DiscoverAddress.Read(change.Location, out var problem));
        WritePinned(change.Location, read);
        if (Written(read) == Written(state))
            return;
        var otherView = read.View != state.View;
        state = read;
        mistake = problem?.Message;
        barText = read.Text;
        if (bar is not null)
            await bar.ShowAsync(barHost, read.Text, new() { Label = Text["Query"], Hint = Text["QueryHint"] }, leaving.Token);
        if (otherView)
        {
            await StartAsync();
            return;
        }

        DrawColumns();
        await RunAsync();
    });
}
