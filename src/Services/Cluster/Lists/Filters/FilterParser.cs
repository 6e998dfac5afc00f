using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Lists.Filters;

/// <summary>
/// Reads what a user types into a list's filter: free words, <c>label:app=payment,checkout</c>, <c>field:spec.nodeName=node-1</c>,
/// <c>column:status=Running</c>, each also denied (<c>-word</c>, <c>!=</c>, <c>label:!key</c>). Wrong terms are reported and left out; the rest still holds.
/// </summary>
public static class FilterParser
{
    public const string LabelPrefix = "label:";
    public const string FieldPrefix = "field:";

    /// <summary>What stands below a column of the list, by the column's id; nothing behind the <c>=</c> finds empty cells.</summary>
    public const string ColumnPrefix = "column:";

    private const int MaximumLength = 4096;

    public static ParsedFilter Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new(RowFilter.None, []);
        if (text.Length > MaximumLength)
            return new(RowFilter.None, [new(text[..32], new Sentence("FilterTooLong", MaximumLength))]);

        var errors = new List<FilterError>();
        var texts = new List<TextTerm>();
        var labels = new List<LabelTerm>();
        var fields = new List<FieldTerm>();
        var words = FilterWords.Split(text, out var open);
        foreach (var word in words)
        {
            if (word.StartsWith(LabelPrefix, StringComparison.OrdinalIgnoreCase))
                Keep(Label(word[LabelPrefix.Length..]), word, labels, errors);
            else if (word.StartsWith(FieldPrefix, StringComparison.OrdinalIgnoreCase))
                Keep(Field(word[FieldPrefix.Length..]), word, fields, errors);
            else if (word.StartsWith(ColumnPrefix, StringComparison.OrdinalIgnoreCase))
                Keep(Column(word[ColumnPrefix.Length..]), word, fields, errors);
            else if (word.Length > 1 && word[0] == '-')
                texts.Add(new(word[1..], Excluded: true));
            else if (word.Length > 0)
                texts.Add(new(word, Excluded: false));
        }

        if (open)
            errors.Add(new("\"", new Sentence("FilterOpenQuote")));
        return new(new RowFilter { Texts = texts, Labels = labels, Fields = fields }, errors);
    }

    private static (LabelTerm? Term, Sentence? Error) Label(string body)
    {
        if (body.Length == 0)
            return (null, new("FilterLabelEmpty"));
        var (key, negated, values) = Cut(body);
        var absent = values is null && key.StartsWith('!');
        if (absent)
            key = key[1..];
        if (!LabelSyntax.IsKey(key))
            return (null, new("FilterLabelKey", key));
        if (values is null)
            return (new(key, absent ? LabelOperator.Absent : LabelOperator.Exists, []), null);
        if (Array.Find(values, value => !LabelSyntax.IsValue(value)) is { } wrong)
            return (null, new("FilterLabelValue", wrong));
        return (new(key, negated ? LabelOperator.NotIn : LabelOperator.In, values), null);
    }

    private static (FieldTerm? Term, Sentence? Error) Field(string body)
    {
        var (path, negated, values) = Cut(body);
        if (path.Length == 0 || values is null)
            return (null, new("FilterFieldForm"));
        if (!path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '/' or '[' or ']'))
            return (null, new("FilterFieldPath", path));
        if (values.Any(value => value.Any(letter => letter is '=' or '\\')))
            return (null, new("FilterFieldForm"));
        return (new(path, negated, values), null);
    }

    private static (FieldTerm? Term, Sentence? Error) Column(string body)
    {
        var (id, negated, values) = Cut(body);
        return id.Length == 0 || values is null ? (null, new("FilterColumnForm")) : (new(ColumnPrefix + id, negated, values), null);
    }

    /// <summary>Cuts at the first <c>=</c>, <c>==</c> or <c>!=</c>; values are parted by commas.</summary>
    private static (string Key, bool Negated, string[]? Values) Cut(string body)
    {
        var at = body.IndexOf('=', StringComparison.Ordinal);
        if (at < 0)
            return (body, false, null);
        var negated = at > 0 && body[at - 1] == '!';
        var key = body[..(negated ? at - 1 : at)];
        var rest = body[(at + 1)..];
        if (!negated && rest.StartsWith('='))
            rest = rest[1..];
        return (key, negated, rest.Split(',', StringSplitOptions.TrimEntries));
    }

    private static void Keep<T>((T? Term, Sentence? Error) parsed, string word, List<T> terms, List<FilterError> errors)
        where T : class
    {
        if (parsed.Term is { } term)
            terms.Add(term);
        else
            errors.Add(new(word, parsed.Error!));
    }
}
