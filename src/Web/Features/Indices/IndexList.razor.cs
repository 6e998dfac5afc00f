using Dashboard.Services.Logs.Indices;
using Dashboard.Services.Primitives;
using Dashboard.Web.Controls.DataTable;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Indices;

/// <summary>The indices, one of them beside the list, and what can be done to them.</summary>
public sealed partial class IndexList : IDisposable
{
    private static readonly IndexJob[] Several = [IndexJob.Open, IndexJob.Close, IndexJob.Refresh, IndexJob.Flush, IndexJob.ForceMerge, IndexJob.Attach, IndexJob.Delete];

    private readonly CancellationTokenSource leaving = new();
    private readonly RowSelection selection = new();
    private IReadOnlyList<DataColumn<IndexSummary>> columns = [];
    private TableLayout layout = TableLayout.Default;
    private DataTable<IndexSummary>? table;
    private IReadOnlyList<IndexSummary>? indices;
    private IReadOnlyList<IndexSummary> shown = [];
    private IReadOnlyList<(IndexHealth Health, int Count)> healths = [];
    private IndexSummary? opened;
    private Failure? failure;
    private IndexQuestion? asked;
    private IndexQuestion? working;
    private CancellationTokenSource? waiting;
    private (int Round, bool Hidden)? loaded;
    private IndicesState? arrangedFor;

    [Parameter, EditorRequired]
    public required IndicesState State { get; set; }

    [Parameter]
    public EventCallback<IndicesState> StateChanged { get; set; }

    /// <summary>Everything is asked for again when it grows.</summary>
    [Parameter]
    public int Round { get; set; }

    /// <summary>Something was done; with the words for it.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    [Inject]
    private ILogIndices Indices { get; set; } = null!;

    [Inject]
    private ILifecyclePolicies Policies { get; set; } = null!;

    private IReadOnlyList<DataSort> Sorts => [State.Sort ?? new("name", Descending: false)];

    private IReadOnlyList<IndexSummary> Chosen => [.. (indices ?? []).Where(index => selection.Contains(index.Name))];

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
        waiting?.Dispose();
    }

    protected override void OnInitialized() => columns = IndexColumns.All(Text, Format);

    protected override Task OnParametersSetAsync()
    {
        if (loaded != (Round, State.Hidden))
            return LoadAsync();
        return ReferenceEquals(arrangedFor, State) ? Task.CompletedTask : ArrangeAsync();
    }

    private async Task LoadAsync()
    {
        loaded = (Round, State.Hidden);
        try
        {
            if ((await Indices.ListAsync(State.Hidden, leaving.Token)).TryGet(out var found, out failure))
                indices = found;
            selection.Keep(name => indices?.Any(index => index.Name == name) == true);
            await ArrangeAsync();
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page is gone.
        }
    }

    private Task ArrangeAsync()
    {
        arrangedFor = State;
        IReadOnlyList<IndexSummary> all = indices ?? [];
        healths = [.. all.CountBy(index => index.IsOpen ? index.Health : IndexHealth.Unknown).OrderByDescending(entry => entry.Key).Select(entry => (entry.Key, entry.Value))];
        var words = State.Words.Trim();
        var fitting = all.Where(index => (State.Health is not { } health || (index.IsOpen ? index.Health : IndexHealth.Unknown) == health) && Has(index, words));
        shown = IndexColumns.Sort(fitting, Sorts[0]);
        opened = State.Open is { } name ? all.FirstOrDefault(index => index.Name == name) : null;
        return table?.RefreshAsync() ?? Task.CompletedTask;
    }

    private static bool Has(IndexSummary index, string words) =>
        index.Name.Contains(words, StringComparison.OrdinalIgnoreCase)
        || index.DataStream?.Contains(words, StringComparison.OrdinalIgnoreCase) == true
        || index.Policy?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;

    private DataWindow<IndexSummary> Window(int start, int count) => new([.. shown.Skip(start).Take(count)], shown.Count);

    private Task OpenAsync(IndexSummary index) => StateChanged.InvokeAsync(State with { Open = index.Name });

    private Task CloseAsync() => State.Open is null ? Task.CompletedTask : StateChanged.InvokeAsync(State with { Open = null, Part = IndexPart.Summary });

    private string Subject(IReadOnlyList<IndexSummary> some) => some.Count == 1 ? some[0].Name : Text["Several", Format.Number(some.Count)];

    /// <summary>What takes nothing away is done at once.</summary>
    private Task AskAsync(IndexQuestion question)
    {
        if (question.Indices.Count == 0)
            return Task.CompletedTask;
        if (question.Job is IndexJob.Open or IndexJob.Refresh or IndexJob.Flush)
            return RunAsync(question, policy: null);
        asked = question;
        return Task.CompletedTask;
    }

    private async Task RunAsync(IndexQuestion question, string? policy)
    {
        asked = null;
        working = question;
        waiting?.Dispose();
        waiting = CancellationTokenSource.CreateLinkedTokenSource(leaving.Token);
        StateHasChanged();
        Failure? refused;
        try
        {
            refused = await DoAsync(question, policy, waiting.Token);
        }
        catch (OperationCanceledException) when (waiting.IsCancellationRequested)
        {
            working = null;
            return;
        }

        working = null;
        if (refused is null)
        {
            selection.Clear();
            await OnDone.InvokeAsync(Text[$"Done{question.Job}", question.Job == IndexJob.DeleteStream ? question.Indices[0].DataStream! : Subject(question.Indices), policy ?? Text["NoPolicy"].Value]);
            return;
        }

        await LoadAsync();
        failure = refused;
    }

    private async Task<Failure?> DoAsync(IndexQuestion question, string? policy, CancellationToken cancellationToken)
    {
        string[] names = [.. question.Indices.Select(index => index.Name)];
        switch (question.Job)
        {
            case IndexJob.Delete:
                return (await Indices.DeleteAsync(names, areDataStreams: false, cancellationToken)).Failure;
            case IndexJob.DeleteStream:
                return (await Indices.DeleteAsync([question.Indices[0].DataStream!], areDataStreams: true, cancellationToken)).Failure;
            case IndexJob.Attach:
                foreach (var name in names)
                {
                    if ((await Policies.AttachAsync(name, policy, cancellationToken)).Failure is { } refused)
                        return refused;
                }

                return null;
            default:
                return (await Indices.RunAsync(Enum.Parse<IndexAction>(question.Job.ToString()), names, cancellationToken)).Failure;
        }
    }

    private void StopWaiting() => waiting?.Cancel();
}
