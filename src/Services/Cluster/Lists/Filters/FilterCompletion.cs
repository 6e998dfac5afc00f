using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Rows;

namespace Dashboard.Services.Cluster.Lists.Filters;

/// <summary>Offers words that would complete the last one of a filter: label keys and values of the rows that are there, fields and columns of the kind.</summary>
internal static class FilterCompletion
{
    private const int Most = 12;
    private const int MostOfAKind = 4;

    /// <summary>One letter stands in nearly every name.</summary>
    private const int FewestLetters = 2;

    private static readonly string[] Prefixes = [FilterParser.LabelPrefix, FilterParser.FieldPrefix, FilterParser.ColumnPrefix];

    public static IReadOnlyList<string> Suggest(string text, IReadOnlyList<ResourceRow> rows, ColumnPlan plan)
    {
        var start = text.LastIndexOf(' ') + 1;
        var word = text[start..];
        if (word.StartsWith(FilterParser.LabelPrefix, StringComparison.OrdinalIgnoreCase))
            return [.. Labels(word[FilterParser.LabelPrefix.Length..], rows).Select(rest => FilterParser.LabelPrefix + rest)];
        if (word.StartsWith(FilterParser.FieldPrefix, StringComparison.OrdinalIgnoreCase))
            return [.. Fields(word[FilterParser.FieldPrefix.Length..], rows, plan).Select(rest => FilterParser.FieldPrefix + rest)];
        if (word.StartsWith(FilterParser.ColumnPrefix, StringComparison.OrdinalIgnoreCase))
            return [.. Columns(word[FilterParser.ColumnPrefix.Length..], rows, plan).Select(rest => FilterParser.ColumnPrefix + rest)];
        return word.Length == 0 ? [] : [.. Prefixes.Where(prefix => prefix.StartsWith(word, StringComparison.OrdinalIgnoreCase)), .. OfWord(word, rows, plan)];
    }

    /// <summary>Terms that a plain word may be the beginning of: of a column's name, a label's key, a label's value.</summary>
    private static IEnumerable<string> OfWord(string word, IReadOnlyList<ResourceRow> rows, ColumnPlan plan) => word.Length < FewestLetters ? [] :
    [
        .. Columns(word, rows, plan).Take(MostOfAKind).Select(rest => FilterParser.ColumnPrefix + rest),
        .. Labels(word, rows).Take(MostOfAKind).Select(rest => FilterParser.LabelPrefix + rest),
        .. rows.SelectMany(row => row.Labels).Where(label => label.Value.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .CountBy(label => label).OrderByDescending(pair => pair.Value).Take(MostOfAKind).Select(pair => $"{FilterParser.LabelPrefix}{pair.Key.Key}={pair.Key.Value}"),
    ];

    private static IEnumerable<string> Columns(string body, IReadOnlyList<ResourceRow> rows, ColumnPlan plan)
    {
        var (head, typed) = CutValue(body);
        if (head is null)
            return plan.Columns.Where(column => ColumnText.CanFilter(column) && column.Id.Contains(body, StringComparison.OrdinalIgnoreCase)).Select(column => column.Id + "=");

        var read = ColumnText.Reader(plan, head[..head.IndexOfAny(['=', '!'])]) ?? (_ => null);
        return Frequent(rows.Select(read), typed).Where(value => value.AsSpan().IndexOfAny(",=\"") < 0).Select(value => head + value);
    }

    private static IEnumerable<string> Labels(string body, IReadOnlyList<ResourceRow> rows)
    {
        var (head, typed) = CutValue(body);
        if (head is null)
        {
            var not = body.StartsWith('!') ? "!" : "";
            return Frequent(rows.SelectMany(row => row.Labels.Keys), body[not.Length..]).Select(key => not + key + (not.Length > 0 ? "" : "="));
        }

        var key = head[..head.IndexOfAny(['=', '!'])];
        return Frequent(rows.Select(row => row.Labels.GetValueOrDefault(key)), typed).Select(value => head + value);
    }

    private static IEnumerable<string> Fields(string body, IReadOnlyList<ResourceRow> rows, ColumnPlan plan)
    {
        var (head, typed) = CutValue(body);
        if (head is null)
            return FieldSupport.Known(plan.Resource.Type).Where(path => path.Contains(body, StringComparison.OrdinalIgnoreCase)).Select(path => path + "=");

        var path = head[..head.IndexOfAny(['=', '!'])];
        var values = path == "metadata.namespace" ? rows.Select(row => row.Namespace)
            : FieldSupport.ColumnOf(plan.Resource.Type, path) is { } name && plan.ServerIndex(name) is { } index ? rows.Select(row => row.Cells[index].Text)
            : path == "status.phase" ? ["Pending", "Running", "Succeeded", "Failed", "Unknown"] : Enumerable.Empty<string?>();
        return Frequent(values, typed).Select(value => head + value);
    }

    /// <summary>Cuts before the value that is being typed; no head while the key is.</summary>
    private static (string? Head, string Typed) CutValue(string body)
    {
        var equals = body.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
            return (null, body);
        var start = Math.Max(equals, body.LastIndexOf(',')) + 1;
        return (body[..start], body[start..]);
    }

    private static IEnumerable<string> Frequent(IEnumerable<string?> values, string typed) =>
        values.Where(value => value is { Length: > 0 } && value[0] != '<' && value.Contains(typed, StringComparison.OrdinalIgnoreCase))
            .CountBy(value => value!)
            .OrderByDescending(pair => pair.Key.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).ThenByDescending(pair => pair.Value)
            .Take(Most).Select(pair => pair.Key);
}
