using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Execution.Filters;
using Dashboard.LogStore.Search.Lucene.Regexp;

namespace Dashboard.LogStore.Search.Execution.Compile;

/// <summary>Filters for terms of a shape.</summary>
internal static class PatternCompiler
{
    private const int LongestRegexp = 1000;

    public static RowFilter Pattern(CompileScope scope, Query query, float boost)
    {
        var (name, kind) = query switch
        {
            PrefixQuery prefix => (prefix.Field, "prefix"),
            WildcardQuery wildcard => (wildcard.Field, "wildcard"),
            RegexpQuery regexp => (regexp.Field, "regexp"),
            FuzzyQuery fuzzy => (fuzzy.Field, "fuzzy"),
            _ => throw new InvalidOperationException(query.GetType().Name),
        };
        if (query is RegexpQuery expression)
            CheckLength(scope, expression.Value);
        if (name == "_index")
            return Of(scope, null, query).Matches(CompileScope.Utf8(scope.Target.Name)) ? new AllFilter { Boost = boost } : NoneFilter.Instance;
        if (scope.SearchableField(name) is not { } field)
            return NoneFilter.Instance;
        if (field.Kind is not (ColumnKind.Keyword or ColumnKind.Text))
            throw NotStrings(scope, field, name, kind);
        var pattern = Of(scope, field, query);
        return query is FuzzyQuery ? Scored(scope, field, pattern, boost) : OnStrings(scope, field, pattern, boost);
    }

    /// <summary>A filter for the whole values of a keyword or address, or for the words of a text.</summary>
    public static RowFilter OnStrings(CompileScope scope, FieldMapping field, IBytePattern pattern, float boost) => field.Kind == ColumnKind.Text
        ? new TextPatternFilter(field.FullName, scope.IndexAnalyzer(field), pattern) { Boost = boost }
        : new StringPatternFilter(field.FullName, pattern) { Boost = boost };

    /// <summary>As <see cref="OnStrings"/>, scored by how rare what fits is.</summary>
    public static RowFilter Scored(CompileScope scope, FieldMapping field, IBytePattern pattern, float boost) => field.Kind == ColumnKind.Text
        ? new ScoredPatternFilter(field.FullName, scope.IndexAnalyzer(field), pattern) { Boost = boost }
        : new LikenessFilter(field.FullName, pattern) { Boost = boost };

    private static IBytePattern Of(CompileScope scope, FieldMapping? field, Query query)
    {
        string Normal(string text) => field is { Kind: ColumnKind.Keyword } ? scope.Normalize(field, text) : text;
        return query switch
        {
            PrefixQuery prefix => new PrefixPattern(CompileScope.Utf8(Normal(prefix.Value)), prefix.CaseInsensitive),
            // A pattern's letters are those of the analyzer's words; no other query on whole words does so.
            WildcardQuery wildcard => new WildcardPattern(
                field is { Kind: ColumnKind.Text } && scope.IndexAnalyzer(field).IsStandard ? wildcard.Value.ToLowerInvariant() : Normal(wildcard.Value), wildcard.CaseInsensitive),
            RegexpQuery regexp => new RegexpPattern(Normal(regexp.Value), regexp.Flags, regexp.CaseInsensitive, regexp.MaxDeterminizedStates),
            FuzzyQuery fuzzy => new FuzzyPattern(
                Normal(fuzzy.Value.Text), fuzzy.Fuzziness.EditsFor(fuzzy.Value.Text), fuzzy.PrefixLength, fuzzy.Transpositions),
            _ => throw new InvalidOperationException(query.GetType().Name),
        };
    }

    private static void CheckLength(CompileScope scope, string pattern)
    {
        var limit = scope.Target.Setting("index.max_regex_length", LongestRegexp);
        if (pattern.Length > limit)
            throw new StoreFailureException(StoreFailure.IllegalArgument(
                $"The length of regex [{pattern.Length}] used in the Regexp Query request has exceeded the allowed maximum of [{limit}]. "
                + "This maximum can be set by changing the [index.max_regex_length] index level setting."));
    }

    private static StoreFailureException NotStrings(CompileScope scope, FieldMapping field, string name, string kind) => kind == "fuzzy"
        ? new(StoreFailure.IllegalArgument($"Can only use fuzzy queries on keyword and text fields - not on [{name}] which is of type [{field.Type}]"))
        : new(new(400, "query_shard_exception",
            $"Can only use {kind} queries on {(kind == "regexp" ? "keyword and text" : "keyword, text and wildcard")} fields - not on [{name}] which is of type [{field.Type}]") { Index = scope.Target.Name });
}
