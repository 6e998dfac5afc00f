using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Values;

/// <summary>Values that begin with what is typed. Quick rather than exact: each shard looks at a part of its documents, for a second at most.</summary>
internal sealed class SuggestionSearch(SearchGuard guard, SearchRunner runner)
{
    private const int LongestPrefix = 100;
    private const int MostValues = 100;
    private const int Looked = 500;

    public async Task<Result<LogAnswer<IReadOnlyList<ValueCount>>>> FindAsync(SuggestionRequest request, CancellationToken cancellationToken)
    {
        if (!(await guard.GuardAsync(request.Selection, cancellationToken)).TryGet(out var query, out var failure))
            return failure;
        var field = Countable(query.Fields, request.Field);
        var size = Math.Clamp(request.Size, 1, MostValues);
        var prefix = request.Prefix.Length > LongestPrefix ? request.Prefix[..LongestPrefix] : request.Prefix;
        var isText = field.Kind == LogFieldKind.Keyword;

        var body = query.Body(0);
        body["timeout"] = "1s";
        body["terminate_after"] = 100_000;
        query.TrackTotal(body, track: false);
        var terms = new JsonObject { ["field"] = field.Name, ["size"] = isText ? size : Looked };
        if (isText && prefix.Length > 0)
            terms["include"] = Expression(prefix);
        body["aggs"] = new JsonObject { ["values"] = new JsonObject { ["terms"] = terms } };
        var answer = await runner.SearchAsync("suggestions", query, body, root => Read(root, prefix, size), cancellationToken);
        // What was not looked at is no loss here.
        return answer.Map(found => found with { Partial = null });
    }

    /// <summary>The field, or the form of it that can be counted by.</summary>
    private static LogField Countable(FieldList fields, string name)
    {
        if (fields.Find(name) is not { } field)
            return LogField.Of(name, "keyword");
        return field.IsAggregatable ? field : fields.SubFields(name).FirstOrDefault(sub => sub is { IsAggregatable: true, Kind: LogFieldKind.Keyword }) ?? field;
    }

    private static IReadOnlyList<ValueCount> Read(JsonElement root, string prefix, int size) =>
    [
        .. ValueReader.Buckets(root.At("aggregations", "values") ?? default)
            .Where(value => value.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Take(size),
    ];

    /// <summary>A prefix in any case, as an expression of Lucene.</summary>
    private static string Expression(string prefix)
    {
        var text = new StringBuilder();
        foreach (var letter in prefix)
        {
            var (lower, upper) = (char.ToLowerInvariant(letter), char.ToUpperInvariant(letter));
            if (lower != upper)
                text.Append('[').Append(lower).Append(upper).Append(']');
            else if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
                text.Append(letter);
            else
                text.Append('\\').Append(letter);
        }

        return text.Append(".*").ToString();
    }
}
