using System.Text.Json;
using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Mapping;

using Dashboard.LogStore.Search.Execution.Compile;
using Dashboard.LogStore.Search.Fetch.Highlighting;

namespace Dashboard.LogStore.Search.Fetch;

/// <summary>Marks in the values of a document what a query sought.</summary>
internal sealed class Highlighter
{
    private const int LongestText = 1_000_000;

    private readonly CompileScope _scope;
    private readonly List<(HighlightField Options, string Name, FieldMapping Field, IReadOnlyList<HighlightTerm> Terms)> _fields = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly ILookup<string, int> _byRoot;
    private readonly bool _encodesHtml;
    private readonly CancellationToken _cancellationToken;

    public Highlighter(CompileScope scope, SearchRequest request, CancellationToken cancellationToken)
    {
        (_scope, _cancellationToken) = (scope, cancellationToken);
        _encodesHtml = request.Highlight!.Encoder == "html";
        var ofSearch = HighlightTerms.Of(scope, request.Query);
        foreach (var options in request.Highlight.Fields)
        {
            var terms = options.Query is null ? ofSearch : HighlightTerms.Of(scope, options.Query);
            foreach (var (name, field) in Fields(options.Field))
                _fields.Add((options, name, field, [.. terms.Where(term => !options.RequiresFieldMatch || Field(term) == field.FullName)]));
        }
        _byRoot = Enumerable.Range(0, _fields.Count).ToLookup(index => Root(_fields[index].Field.SourcePath), StringComparer.Ordinal);
    }

    /// <summary>Marked fragments by field, of the fields that have any.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Highlight(ReadOnlyMemory<byte> source)
    {
        using var document = JsonDocument.Parse(source, SourceValues.Depth);
        var highlights = new List<KeyValuePair<string, IReadOnlyList<string>>>();
        foreach (var (options, name, field, terms) in FieldsOf(document.RootElement))
            if (Fragments(document.RootElement, options, field, terms) is { Count: > 0 } fragments)
                highlights.Add(new(name, fragments));
        return highlights;
    }

    /// <summary>Those that the document can have a value of: an index may have many thousands, of which a document has a few.</summary>
    private IEnumerable<(HighlightField Options, string Name, FieldMapping Field, IReadOnlyList<HighlightTerm> Terms)> FieldsOf(JsonElement document)
        => document.ValueKind != JsonValueKind.Object ? _fields
            : document.EnumerateObject().Select(member => Root(member.Name)).Distinct(StringComparer.Ordinal).SelectMany(root => _byRoot[root]).Order().Select(index => _fields[index]);

    private static string Root(string path) => path.IndexOf('.', StringComparison.Ordinal) is > 0 and var end ? path[..end] : path;

    private string Field(HighlightTerm term) => _scope.Field(term.Field)?.FullName ?? term.Field;

    private IEnumerable<(string Name, FieldMapping Field)> Fields(string pattern)
    {
        var names = FieldExpansion.HasWildcard(pattern) ? _scope.Mapping.Fields.Keys.Where(name => FieldExpansion.Fits(pattern, name)) : [pattern];
        foreach (var name in names)
            if (_scope.Mapping.Field(name) is { Kind: ColumnKind.Text or ColumnKind.Keyword } field && _known.Add(name))
                yield return (name, field);
    }

    private IReadOnlyList<string> Fragments(JsonElement document, HighlightField options, FieldMapping field, IReadOnlyList<HighlightTerm> terms)
    {
        var marker = new FragmentMarker(options, _encodesHtml);
        var analyzer = field.Kind == ColumnKind.Text ? _scope.IndexAnalyzer(field) : null;
        var found = new List<Fragment>();
        string? first = null;
        foreach (var value in Values(document, field))
        {
            CheckLength(options, field, value);
            first ??= value;
            var text = HighlightText.Of(value, analyzer, terms, _cancellationToken);
            if (text.Marks.Count > 0)
                foreach (var (start, end) in Cuts(text, options, analyzer))
                    if (Score(options, text, start, end) is > 0 and var score)
                        found.Add(new(Trim(marker.Write(text, start, end), options), found.Count, score));
        }
        if (found.Count == 0)
            return options.NoMatchSize > 0 && first is not null ? [first[..SentenceFragments.First(first, options.NoMatchSize)].Trim()] : [];
        return Choose(found, options);
    }

    private static IReadOnlyList<string> Choose(List<Fragment> found, HighlightField options)
    {
        IEnumerable<Fragment> chosen = found;
        if (options.NumberOfFragments > 0)
            chosen = found.OrderByDescending(fragment => fragment.Score).ThenBy(fragment => fragment.Order).Take(options.NumberOfFragments);
        return [.. (options.OrdersByScore ? chosen : chosen.OrderBy(fragment => fragment.Order)).Select(fragment => fragment.Text)];
    }

    private static double Score(HighlightField options, HighlightText text, int start, int end) =>
        options.Type == "plain" ? FragmentScore.Plain(text, start, end) : FragmentScore.Passage(text, start, end);

    private static string Trim(string fragment, HighlightField options) => options.Type == "plain" ? fragment : fragment.Trim();

    private static IEnumerable<(int Start, int End)> Cuts(HighlightText text, HighlightField options, TextAnalyzer? analyzer)
    {
        if (options.NumberOfFragments == 0 || analyzer is null)
            return [(0, text.Text.Length)];
        return options.Type == "plain" ? PlainFragments.Of(text, options.FragmentSize) : SentenceFragments.Of(text, options.FragmentSize);
    }

    private static IEnumerable<string> Values(JsonElement document, FieldMapping field) =>
        SourceValues.Of(document, field.SourcePath)
            .Where(value => value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            .Select(value => value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText())
            .Where(text => !(field.Kind == ColumnKind.Keyword && text.Length > field.IgnoreAbove));

    private void CheckLength(HighlightField options, FieldMapping field, string value)
    {
        var limit = _scope.Target.Setting("index.highlight.max_analyzed_offset", LongestText);
        var hasOffsets = field.Text("index_options") == "offsets" || field.Text("term_vector") == "with_positions_offsets";
        if (value.Length > limit && (options.Type == "plain" || options.Type == "unified" && !hasOffsets))
            throw new StoreFailureException(StoreFailure.IllegalArgument(
                $"The length of [{field.FullName}] field of a doc of [{_scope.Target.Name}] index has exceeded [{limit}] - maximum allowed to be analyzed for "
                + "highlighting. This maximum can be set by changing the [index.highlight.max_analyzed_offset] index level setting. For large texts, "
                + "indexing with offsets or term vectors is recommended!"));
    }
}
