using Dashboard.Services.Logs.Patterns;
using Dashboard.Web.Controls.DataTable;

namespace Dashboard.Web.Features.Discover.Patterns;

/// <summary>Makes the rows of a report, and chooses and orders those that are shown.</summary>
public static class PatternRows
{
    /// <summary>In the report's order: by change.</summary>
    public static IReadOnlyList<PatternRow> Of(PatternReport report)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. report.Patterns.Select(change => Of(change, report, Key(change.Pattern.Id, known)))];
    }

    /// <summary>Those that fit the choice, in its order.</summary>
    public static IReadOnlyList<PatternRow> Chosen(IReadOnlyList<PatternRow> rows, PatternChoice choice)
    {
        var words = choice.Find.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var fitting = rows.Where(row => (choice.Change is null ? row.Lines > 0 || row.Change.Kind == PatternChangeKind.Gone : row.Change.Kind == choice.Change)
            && (words.Length == 0 || words.All(word => row.Pattern.Template.Contains(word, StringComparison.OrdinalIgnoreCase))));
        return [.. Sorted(fitting, choice.Sort ?? new(PatternColumns.Lines, Descending: true))];
    }

    // Sorting is stable: what is equal stays in the order of the report.
    private static IEnumerable<PatternRow> Sorted(IEnumerable<PatternRow> rows, DataSort sort) => sort.Column switch
    {
        PatternColumns.Change => sort.Descending ? rows.Reverse() : rows,
        PatternColumns.Template => By(rows, row => row.Pattern.Template, sort.Descending, StringComparer.CurrentCultureIgnoreCase),
        PatternColumns.First => By(rows, row => row.Pattern.First ?? DateTimeOffset.MinValue, sort.Descending),
        PatternColumns.Last => By(rows, row => row.Pattern.Last ?? DateTimeOffset.MinValue, sort.Descending),
        _ => By(rows, row => row.Lines, sort.Descending),
    };

    private static IEnumerable<PatternRow> By<T>(IEnumerable<PatternRow> rows, Func<PatternRow, T> key, bool descending, IComparer<T>? comparer = null) =>
        descending ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer);

    private static PatternRow Of(PatternChange change, PatternReport report, string key) => new()
    {
        Key = key,
        Change = change,
        Lines = report.Now.Estimate(change.Pattern.Count),
        LinesBefore = report.IsCompared ? report.Before!.Value.Estimate(change.Pattern.CountBefore) : null,
        Share = (double)change.Pattern.Count / Math.Max(1, report.Now.Lines),
        Level = PatternLevels.Of(change.Pattern),
        Course = report.Course.Scale(change.Pattern.Buckets),
    };

    /// <summary>Ids are of templates; should two be alike, their rows still differ.</summary>
    private static string Key(string id, Dictionary<string, int> known)
    {
        var times = known.GetValueOrDefault(id);
        known[id] = times + 1;
        return times == 0 ? id : $"{id}-{times}";
    }
}
