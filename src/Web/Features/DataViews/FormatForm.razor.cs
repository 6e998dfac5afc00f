using System.Globalization;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Formats;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.DataViews;

/// <summary>Chooses how a field's values are shown. Every change is told at once, so that examples follow it.</summary>
public sealed partial class FormatForm
{
    private readonly List<ColorRuleDraft> rules = [];
    private readonly List<LookupWordDraft> words = [];
    private FieldFormat? told;
    private FieldFormatKind chosen;

    /// <summary>Null for values as they are stored.</summary>
    [Parameter]
    public FieldFormat? Value { get; set; }

    [Parameter]
    public EventCallback<FieldFormat?> ValueChanged { get; set; }

    [Parameter, EditorRequired]
    public required LogFieldKind Kind { get; set; }

    private IEnumerable<FieldFormatKind> Choices => FieldFormats.For(Kind) is var suited && suited.Contains(chosen) ? suited : [.. suited, chosen];

    protected override void OnParametersSet()
    {
        chosen = FieldFormats.KindOf(Value);
        // What came from here is in the rows already, with those that are not finished.
        if (ReferenceEquals(told, Value))
            return;
        told = Value;
        rules.Clear();
        words.Clear();
        if (Value is ColorFormat colors)
            rules.AddRange(colors.Rules.Select(ColorRuleDraft.Of));
        if (Value is LookupFormat lookup)
            words.AddRange(lookup.Words.Select(entry => new LookupWordDraft { Value = entry.Key, Word = entry.Value }).DefaultIfEmpty(new()));
    }

    private static int? Whole(ChangeEventArgs change, int least, int most) =>
        int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most) : null;

    private static string? Words(ChangeEventArgs change) => change.Value as string is { Length: > 0 } text ? text : null;

    private Task ChooseAsync(ChangeEventArgs change) => ValueChanged.InvokeAsync(FieldFormats.New(Enum.Parse<FieldFormatKind>((string)change.Value!)));

    private Task TellAsync(FieldFormat format)
    {
        told = format;
        return ValueChanged.InvokeAsync(format);
    }

    private Task EmitColorsAsync() => TellAsync(new ColorFormat([.. rules.Select(rule => rule.Rule)]));

    private Task AddRuleAsync()
    {
        rules.Add(new());
        return EmitColorsAsync();
    }

    private Task RemoveRuleAsync(ColorRuleDraft rule)
    {
        rules.Remove(rule);
        return EmitColorsAsync();
    }

    private Task EmitWordsAsync() => TellAsync(new LookupFormat(
        words.Where(word => word.Value.Length > 0).DistinctBy(word => word.Value).ToDictionary(word => word.Value, word => word.Word, StringComparer.Ordinal),
        (Value as LookupFormat)?.Unknown));

    private Task RemoveWordAsync(LookupWordDraft word)
    {
        words.Remove(word);
        return EmitWordsAsync();
    }
}
