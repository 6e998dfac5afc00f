using Dashboard.Services.Logs;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Primitives;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.DataViews;

/// <summary>What a data view is over: its pattern with what that matches while it is typed, the fields of time and namespace, and who sees it.</summary>
public sealed partial class PatternForm : IDisposable
{
    /// <summary>Between two keys that are typed quickly.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(120);

    private CancellationTokenSource? asking;
    private string? asked;
    private PatternMatch? match;
    private Failure? failure;
    private string? problem;
    private IReadOnlyList<string> times = [];
    private bool looking;
    private bool timeChosen;
    private string hidden = "";
    private IReadOnlyList<string>? hiddenOf;

    [Parameter, EditorRequired]
    public required DataViewEntry Draft { get; set; }

    [Parameter]
    public EventCallback<DataViewEntry> DraftChanged { get; set; }

    [Parameter]
    public bool IsNew { get; set; }

    /// <summary>The fields of the view as it is stored; null where they are not known.</summary>
    [Parameter]
    public FieldList? Fields { get; set; }

    [Inject]
    private IPatternMatcher Matcher { get; set; } = null!;

    [Inject]
    private LogsOptions Options { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private IEnumerable<string> TimeChoices => Draft.View.TimeField is { } chosen && !times.Contains(chosen) ? [.. times, chosen] : times;

    private IEnumerable<string> NamespaceChoices
    {
        get
        {
            IEnumerable<string> known = Options.NamespaceFields.OrderByDescending(IsThere);
            return Draft.View.NamespaceField is { } chosen && !Options.NamespaceFields.Contains(chosen) ? known.Append(chosen) : known;
        }
    }

    private string TimeHint => looking || match is null ? Text["TimeHint"] : times.Count == 0 ? Text["TimeNone"] : Text["TimeFound", times.Count];

    public void Dispose()
    {
        asking?.Cancel();
        asking?.Dispose();
    }

    protected override Task OnParametersSetAsync()
    {
        if (!ReferenceEquals(hiddenOf, Draft.View.HiddenFields))
            hidden = string.Join('\n', hiddenOf = Draft.View.HiddenFields);
        return asked == Draft.View.Pattern ? Task.CompletedTask : LookAsync();
    }

    private bool IsThere(string name) => Fields?.Find(name) is not null;

    private Task TypePatternAsync(string? typed)
    {
        var pattern = typed ?? "";
        var view = Draft.View with { Pattern = pattern };
        return DraftChanged.InvokeAsync(Draft with { View = view });
    }

    private Task TypeNameAsync(string? typed)
    {
        return DraftChanged.InvokeAsync(Draft with { View = Draft.View with { Name = typed ?? "" } });
    }

    private Task ChooseTimeAsync(ChangeEventArgs change)
    {
        timeChosen = true;
        return SetTimeAsync(change.Value as string is { Length: > 0 } name ? name : null);
    }

    private Task SetTimeAsync(string? field) => DraftChanged.InvokeAsync(Draft with { View = Draft.View with { TimeField = field } });

    private Task ChooseNamespaceAsync(ChangeEventArgs change) =>
        DraftChanged.InvokeAsync(Draft with { View = Draft.View with { NamespaceField = change.Value as string is { Length: > 0 } name ? name : null } });

    private Task ShareAsync(ChangeEventArgs change) => DraftChanged.InvokeAsync(Draft with { IsShared = change.Value is true });

    private Task HideAsync(string? typed)
    {
        hidden = typed ?? "";
        string[] names = [.. hidden.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        hiddenOf = names;
        return names.SequenceEqual(Draft.View.HiddenFields) ? Task.CompletedTask : DraftChanged.InvokeAsync(Draft with { View = Draft.View with { HiddenFields = names } });
    }

    private async Task LookAsync()
    {
        var pattern = asked = Draft.View.Pattern;
        asking?.Cancel();
        asking?.Dispose();
        asking = new CancellationTokenSource();
        var token = asking.Token;
        (looking, problem, failure) = (true, null, null);
        try
        {
            await Task.Delay(Pause, Clock, token);
            // Before anything is typed, all there is shows what could be.
            var text = pattern.Trim().Length == 0 ? "*" : pattern;
            var found = await Matcher.MatchAsync(text, token);
            var dates = found.IsSuccess && found.Value.Count > 0 && pattern.Trim().Length > 0 ? await Matcher.TimeFieldsAsync(text, token) : Array.Empty<string>();
            if (token.IsCancellationRequested)
                return;
            Take(found, dates);
            looking = false;
            // What was not chosen by anybody follows what is found.
            var likeliest = times is [var first, ..] ? first : null;
            if (IsNew && !timeChosen && Draft.View.TimeField != likeliest)
                await SetTimeAsync(likeliest);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // Another pattern is being looked at.
        }
    }

    private void Take(Result<PatternMatch> found, Result<IReadOnlyList<string>> dates)
    {
        match = found.TryGet(out var matched, out var refused) ? matched : refused.Kind == FailureKind.Invalid ? null : match;
        problem = refused is { Kind: FailureKind.Invalid } ? refused.Message : null;
        failure = refused is { Kind: not FailureKind.Invalid } ? refused : null;
        times = dates.TryGet(out var names, out _) ? names : [];
    }
}
