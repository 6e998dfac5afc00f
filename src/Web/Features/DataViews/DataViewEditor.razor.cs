using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;
using Dashboard.Web.Controls;
using Dashboard.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Dashboard.Web.Features.DataViews;

/// <summary>One data view, or a new one. What was typed stays until it is saved, whoever saves meanwhile.</summary>
public sealed partial class DataViewEditor : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private DataViewEntry? stored;
    private DataViewEntry? draft;
    private DataViewEntry? theirs;
    private Failure? failure;
    private Failure? saveFailure;
    private Failure? fieldsFailure;
    private FieldList? fields;
    private (string Pattern, IReadOnlyList<RuntimeField>? Runtime) fieldsOf;
    private string? standard;
    private string? leavingTo;
    private bool isGone;
    private bool looking;
    private bool saving;
    private bool deleting;
    private bool mayLeave;

    [Parameter, EditorRequired]
    public required DataViewsState State { get; set; }

    [Parameter]
    public EventCallback<DataViewsState> StateChanged { get; set; }

    /// <summary>What was just done; null for nothing.</summary>
    [Parameter]
    public string? Notice { get; set; }

    [Parameter]
    public EventCallback<string?> NoticeChanged { get; set; }

    [Parameter]
    public EventCallback<DataViewEntry> OnCreated { get; set; }

    [Parameter]
    public EventCallback OnDeleted { get; set; }

    [Inject]
    private IDataViews Views { get; set; } = null!;

    [Inject]
    private ILogSearch Search { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Title => State.IsNew ? Text["NewTitle"] : stored?.View.Name ?? State.View ?? "";

    private bool IsDirty => stored is not null && draft is not null && (draft.View != stored.View || draft.IsShared != stored.IsShared);

    private IReadOnlyList<TabItem> TabItems =>
    [
        new(nameof(DataViewTab.Fields), Text["TabFields"], fields?.Count),
        new(nameof(DataViewTab.Settings), Text["TabSettings"]),
        new(nameof(DataViewTab.Runtime), Text["RuntimeFields"], draft!.View.RuntimeFields.Count),
    ];

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override Task OnInitializedAsync() => LoadAsync();

    protected override Task OnParametersSetAsync() => State.Tab == DataViewTab.Fields && !State.IsNew && draft is not null ? LoadFieldsAsync(refresh: false) : Task.CompletedTask;

    private async Task LoadAsync()
    {
        try
        {
            if (State.IsNew)
            {
                stored = draft = new() { View = new() { Id = "", Name = "", Pattern = "" }, IsShared = true };
                draft = draft with { View = draft.View with { Pattern = State.NewPattern ?? "" } };
                return;
            }

            if (!(await Views.GetAsync(State.View!, leaving.Token)).TryGet(out var found, out failure))
                return;
            await TakeAsync(found);
            if ((await Views.DefaultAsync(leaving.Token)).TryGet(out var chosen, out _))
                standard = chosen?.View.Id;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page is gone.
        }
    }

    private async Task LoadFieldsAsync(bool refresh)
    {
        var view = draft!.View;
        if (!refresh && fieldsOf.Pattern == view.Pattern && ReferenceEquals(fieldsOf.Runtime, view.RuntimeFields))
            return;
        fieldsOf = (view.Pattern, view.RuntimeFields);
        looking = true;
        StateHasChanged();
        try
        {
            var listed = await Search.FieldsAsync(view, refresh, leaving.Token);
            fieldsFailure = listed.Failure;
            if (listed.TryGet(out var all, out _))
                fields = all;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page is gone.
        }

        looking = false;
    }

    private Task ChangeViewAsync(DataView view) => ChangeAsync(draft! with { View = view });

    private Task ChangeAsync(DataViewEntry changed)
    {
        draft = changed;
        // What is being made can be passed on by its address too.
        return State.IsNew && changed.View.Pattern != State.NewPattern ? StateChanged.InvokeAsync(State with { NewPattern = changed.View.Pattern }) : Task.CompletedTask;
    }

    private Task TakeAsync(DataViewEntry entry)
    {
        stored = draft = entry;
        (theirs, saveFailure, isGone) = (null, null, false);
        return State.Tab == DataViewTab.Fields ? LoadFieldsAsync(refresh: false) : Task.CompletedTask;
    }

    private Task DiscardAsync() => TakeAsync(stored!);

    private async Task SaveAsync(DataViewEntry entry)
    {
        if (saving)
            return;
        saving = true;
        (saveFailure, theirs, isGone) = (null, null, false);
        var name = entry.View.Name.Trim();
        var whole = entry with { View = entry.View with { Name = name.Length > 0 ? name : entry.View.Pattern.Trim() } };
        var result = await Views.SaveAsync(whole, leaving.Token);
        if (result.TryGet(out var saved, out var refused))
        {
            var isNew = State.IsNew;
            await TakeAsync(saved);
            await NoticeChanged.InvokeAsync(Text[isNew ? "Created" : "Saved", saved.View.Name]);
            if (isNew)
                await OnCreated.InvokeAsync(saved);
        }
        else if (refused.Kind == FailureKind.NotFound)
        {
            isGone = true;
        }
        else
        {
            saveFailure = refused.Kind == FailureKind.Conflict ? await FindTheirsAsync(refused) : refused;
        }

        saving = false;
    }

    /// <summary>What stands in the way; the failure where that cannot be told.</summary>
    private async Task<Failure?> FindTheirsAsync(Failure conflict)
    {
        if (draft!.View.Id.Length == 0)
            return conflict;
        if (!(await Views.GetAsync(draft.View.Id, leaving.Token)).TryGet(out var standing, out var failed))
        {
            isGone = failed.Kind == FailureKind.NotFound;
            return isGone ? null : conflict;
        }

        theirs = standing;
        return null;
    }

    private async Task MakeDefaultAsync()
    {
        if (!(await Views.SetDefaultAsync(draft!.View.Id, leaving.Token)).TryGet(out _, out saveFailure))
            return;
        standard = draft.View.Id;
        await NoticeChanged.InvokeAsync(Text["NowDefault", draft.View.Name]);
    }

    private async Task DeleteAsync()
    {
        deleting = false;
        if (!(await Views.DeleteAsync(stored!, leaving.Token)).TryGet(out _, out saveFailure))
            return;
        mayLeave = true;
        await NoticeChanged.InvokeAsync(Text["Deleted", stored!.View.Name]);
        await OnDeleted.InvokeAsync();
    }

    private void GuardAsync(LocationChangingContext change)
    {
        if (!IsDirty || mayLeave || IsHere(change.TargetLocation))
            return;
        change.PreventNavigation();
        leavingTo = change.TargetLocation;
        StateHasChanged();
    }

    private bool IsHere(string target)
    {
        var whole = Navigation.ToAbsoluteUri(target).ToString();
        if (QueryState.Path(whole) != Urls.DataViews)
            return false;
        var state = DataViewsAddress.Read(whole);
        return State.IsNew ? state.IsNew : state.View == State.View;
    }

    private void LeaveFor(string target)
    {
        mayLeave = true;
        leavingTo = null;
        Navigation.NavigateTo(target);
    }
}
