using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Cat;

/// <summary>The tables of <c>_cat</c>, as text in columns or as JSON: <c>v</c> shows the head, <c>h</c> chooses columns, <c>s</c> sorts, <c>help</c> explains.</summary>
internal sealed class CatTable(IReadOnlyList<CatColumn> columns)
{
    public static readonly string[] Parameters = ["v", "h", "s", "help", "bytes", "time", "size", "local", "master_timeout"];

    private readonly List<IReadOnlyList<object?>> rows = [];

    /// <summary>Values in the order of the columns: text, numbers, <see cref="CatBytes"/> or null.</summary>
    public void Add(params object?[] values) => rows.Add(values);

    public RestResponse Answer(RestRequest request)
    {
        var parameters = request.Parameters;
        if (parameters.Flag("help", false))
            return RestResponse.Text(Help());
        var shown = Shown(parameters.List("h"));
        var sorted = Sorted(parameters.List("s"));
        var unit = parameters.Text("bytes");
        return parameters.Text("format") switch
        {
            "json" => RestResponse.Json(Json(shown, sorted, unit)),
            null or "text" or "txt" => RestResponse.Text(Text(shown, sorted, unit, parameters.Flag("v", false))),
            var other => throw RestFailure.IllegalArgument($"format [{other}] is not supported: use [json] or [text]"),
        };
    }

    private string Help()
    {
        var width = columns.Max(column => column.Name.Length);
        var aliases = columns.Max(column => column.Aliases.Length);
        return string.Concat(columns.Select(column =>
            $"{column.Name.PadRight(width)} | {(column.Aliases.Length == 0 ? "-" : column.Aliases).PadRight(aliases)} | {column.Description} \n"));
    }

    private (CatColumn Column, int Place, string Name)[] Shown(IReadOnlyList<string> names)
    {
        var all = columns.Select((column, place) => (column, place)).ToArray();
        if (names.Count == 0)
            return [.. all.Where(pair => pair.column.IsDefault).Select(pair => (pair.column, pair.place, pair.column.Name))];
        return [.. names.SelectMany(name => all
            .Where(pair => WildcardPattern.IsPattern(name) ? WildcardPattern.Matches(name, pair.column.Name) : pair.column.IsNamed(name))
            .Select(pair => (pair.column, pair.place, WildcardPattern.IsPattern(name) ? pair.column.Name : name)))];
    }

    private IEnumerable<IReadOnlyList<object?>> Sorted(IReadOnlyList<string> keys)
    {
        IOrderedEnumerable<IReadOnlyList<object?>>? sorted = null;
        foreach (var key in keys)
        {
            var (name, descending) = key.EndsWith(":desc", StringComparison.Ordinal) ? (key[..^5], true)
                : key.EndsWith(":asc", StringComparison.Ordinal) ? (key[..^4], false) : (key, false);
            var place = columns.ToList().FindIndex(column => column.IsNamed(name));
            if (place < 0)
                throw new StoreFailureException(new StoreFailure(400, "unsupported_operation_exception",
                    $"Unable to sort by unknown sort key `{name}`"));
            object? Value(IReadOnlyList<object?> row) => row[place];
            sorted = sorted is null
                ? descending ? rows.OrderByDescending(Value, CatOrder.Instance) : rows.OrderBy(Value, CatOrder.Instance)
                : descending ? sorted.ThenByDescending(Value, CatOrder.Instance) : sorted.ThenBy(Value, CatOrder.Instance);
        }

        return sorted ?? (IEnumerable<IReadOnlyList<object?>>)rows;
    }

    private static JsonArray Json((CatColumn Column, int Place, string Name)[] shown, IEnumerable<IReadOnlyList<object?>> rows, string? unit)
        => new([.. rows.Select(row =>
        {
            var json = new JsonObject();
            foreach (var (_, place, name) in shown)
                json[name] = row[place] is null ? null : Format(row[place], unit);
            return (JsonNode)json;
        })]);

    private static string Text((CatColumn Column, int Place, string Name)[] shown, IEnumerable<IReadOnlyList<object?>> rows, string? unit, bool withHead)
    {
        var lines = rows.Select(row => shown.Select(column => Format(row[column.Place], unit)).ToArray()).ToList();
        if (withHead)
            lines.Insert(0, [.. shown.Select(column => column.Name)]);
        var text = new StringBuilder();
        var widths = shown.Select((_, place) => lines.Count == 0 ? 0 : lines.Max(line => line[place].Length)).ToArray();
        foreach (var line in lines)
        {
            for (var i = 0; i < line.Length; i++)
            {
                if (i > 0)
                    text.Append(' ');
                var isLast = i == line.Length - 1;
                text.Append(shown[i].Column.IsRight ? line[i].PadLeft(widths[i]) : isLast ? line[i] : line[i].PadRight(widths[i]));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Format(object? value, string? unit) => value switch
    {
        null => "",
        CatBytes bytes => bytes.Format(unit),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
