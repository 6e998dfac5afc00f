using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Patterns;
using Dashboard.Services.Logs.Queries.Filters;

namespace Dashboard.Web.Features.Discover.Patterns;

/// <summary>A pill that shows or hides the lines of a pattern.</summary>
public static class PatternPills
{
    private const int LongestLabel = 70;

    /// <summary>Null where the pattern has no word to look for.</summary>
    public static LogFilter? Of(LogPattern pattern, LogField message, bool hide) => PatternFilter.Of(pattern) is not { } filter ? null
        : new DslFilter(filter.ToQuery(message.Name, message.Kind == LogFieldKind.Text)) { Label = Label(pattern.Template), Negated = hide };

    private static string Label(string template) => template.Length <= LongestLabel ? template : $"{template.AsSpan(0, LongestLabel)}…";
}
