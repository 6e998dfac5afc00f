using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Queries.Filters;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Dashboard.Web.Features.Discover;

/// <summary>Makes a filter, or changes one: by field, operator and value, or in the server's query DSL.</summary>
public sealed partial class FilterForm
{
    private const int MostOffered = 100;

    private string field = "";
    private FilterOperation operation;
    private string value = "";
    private string from = "";
    private string to = "";
    private string label = "";
    private string json = "";
    private bool asJson;
    private string? problem;
    private IReadOnlyList<string> offered = [];
    private IReadOnlyList<string> values = [];

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
        Offer();
        switch (Filter)
        {
            case IsFilter one:
                (field, operation, value) = (one.Field, one.Negated ? FilterOperation.IsNot : FilterOperation.Is, one.Value.Text);
                break;
            case OneOfFilter several:
                (field, operation, value) = (several.Field, several.Negated ? FilterOperation.NotOneOf : FilterOperation.OneOf, string.Join(", ", several.Values));
                break;
            case BetweenFilter between:
                (field, operation, from, to) = (between.Field, between.Negated ? FilterOperation.NotBetween : FilterOperation.Between, between.From?.Text ?? "", between.To?.Text ?? "");
                break;
            case ExistsFilter exists:
                (field, operation) = (exists.Field, exists.Negated ? FilterOperation.NotExists : FilterOperation.Exists);
                break;
            case DslFilter dsl:
                (json, asJson) = (dsl.Json, true);
                break;
            case GroupFilter:
                problem = Text["FilterGroupHint"];
                break;
        }
    }

    private void Offer() => offered = [.. Fields.Where(known => known.IsSearchable && known.Name.Contains(field, StringComparison.OrdinalIgnoreCase)).Take(MostOffered).Select(known => known.Name)];

    private async Task FieldTypedAsync()
    {
        Offer();
        values = [];
        if (Fields.Find(field) is not null)
            await ValueTypedAsync();
    }

    private async Task ValueTypedAsync()
    {
        var typed = value[(value.LastIndexOf(',') + 1)..].Trim();
        values = await Suggest(field, typed);
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
        if (Build() is not { } built)
            return Task.CompletedTask;
        return OnSave.InvokeAsync(built with { Label = label.Trim() is { Length: > 0 } named ? named : null, Pinned = Filter?.Pinned ?? false, Disabled = Filter?.Disabled ?? false });
    }

    private LogFilter? Build()
    {
        if (asJson)
            return new DslFilter(json) { Negated = Filter is DslFilter { Negated: true } };
        if (Filter is GroupFilter group && field.Length == 0)
            return group;
        if (field.Trim().Length == 0)
            return Refuse("FilterNeedsField");
        var negated = operation is FilterOperation.IsNot or FilterOperation.NotOneOf or FilterOperation.NotBetween or FilterOperation.NotExists;
        LogFilter? built = operation switch
        {
            FilterOperation.Is or FilterOperation.IsNot => Value(value) is { } one ? new IsFilter(field, one) : Refuse("FilterNeedsValue"),
            FilterOperation.OneOf or FilterOperation.NotOneOf => Values() is { Count: > 0 } several ? new OneOfFilter(field, several) : Refuse("FilterNeedsValue"),
            FilterOperation.Between or FilterOperation.NotBetween => (Value(from), Value(to)) is (null, null) ? Refuse("FilterNeedsValue") : new BetweenFilter(field, Value(from), Value(to)),
            _ => new ExistsFilter(field),
        };
        return built is null ? null : built with { Negated = negated };
    }

    private LogFilter? Refuse(string key)
    {
        problem = Text[key];
        return null;
    }

    private IReadOnlyList<LogValue> Values() => [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text => FieldValue.Of(text, Fields.Find(field)))];

    private LogValue? Value(string text) => text.Length == 0 ? null : FieldValue.Of(text.Trim(), Fields.Find(field));

    private Task CloseOnEscape(KeyboardEventArgs pressed) => pressed.Key == "Escape" ? OnClose.InvokeAsync() : Task.CompletedTask;
}
