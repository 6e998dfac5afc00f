using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Queries.Filters;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Dashboard.Web.Features.Discover.Filters;

/// <summary>Makes a filter, or changes one: by field, operator and value, by groups of such, or in the server's query DSL.</summary>
public sealed partial class FilterForm
{
    private FilterDraft draft = new();
    private string label = "";
    private string json = "";
    private bool asJson;
    private string? problem;

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public LogFilter? Filter { get; set; }

    [Parameter, EditorRequired]
    public required FieldList Fields { get; set; }

    [Parameter, EditorRequired]
    public required Func<string, string, Task<IReadOnlyList<string>>> Suggest { get; set; }

    [Parameter]
    public EventCallback<LogFilter> OnSave { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    protected override void OnInitialized()
    {
        label = Filter?.Label ?? "";
        if (Filter is DslFilter dsl)
            (json, asJson) = (dsl.Json, true);
        else if (Filter is not null)
            draft = FilterDraft.Of(Filter);
    }

    private void Join(GroupOperator @operator)
    {
        problem = null;
        draft = FilterDraft.Group(@operator, [draft.AsMember(), new()]);
    }

    private void Turn()
    {
        problem = null;
        asJson = !asJson;
        if (asJson && json.Length == 0)
            json = """{"term":{"field":"value"}}""";
    }

    private Task SaveAsync()
    {
        string? lacking = null;
        var built = asJson ? new DslFilter(json) { Negated = Filter is DslFilter { Negated: true } } : draft.Build(Fields, out lacking);
        problem = lacking is null ? null : Text[lacking].Value;
        if (built is null)
            return Task.CompletedTask;
        return OnSave.InvokeAsync(built with { Label = label.Trim() is { Length: > 0 } named ? named : null, Pinned = Filter?.Pinned ?? false, Disabled = Filter?.Disabled ?? false });
    }

    private Task CloseOnEscape(KeyboardEventArgs pressed) => pressed.Key == "Escape" ? OnClose.InvokeAsync() : Task.CompletedTask;
}
