using Dashboard.Services.Logs.Fields;

namespace Dashboard.Services.Logs.DataViews;

/// <summary>The fields that a data view does not offer: names, and patterns of names.</summary>
public sealed class HiddenFieldSet
{
    private readonly HashSet<string> names;
    private readonly (string Text, FieldPattern Pattern)[] patterns;

    public HiddenFieldSet(IReadOnlyList<string> hidden)
    {
        names = [.. hidden.Where(one => !one.Contains('*', StringComparison.Ordinal))];
        patterns = [.. hidden.Where(one => one.Contains('*', StringComparison.Ordinal)).Select(one => (one, FieldPattern.Parse(one)))];
    }

    public bool Contains(string field) => names.Contains(field) || PatternOf(field) is not null;

    /// <summary>The pattern that hides a field; null where none does.</summary>
    public string? PatternOf(string field) => Array.Find(patterns, one => one.Pattern.Matches(field)).Text;
}
