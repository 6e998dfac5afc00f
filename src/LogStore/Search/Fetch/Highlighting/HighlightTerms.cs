using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Execution.Compile;
using Dashboard.LogStore.Search.Execution.Filters;
using Dashboard.LogStore.Search.Lucene.Regexp;

namespace Dashboard.LogStore.Search.Fetch.Highlighting;

/// <summary>Finds what a query seeks in strings, leaving out what must not match.</summary>
internal static class HighlightTerms
{
    public static IReadOnlyList<HighlightTerm> Of(CompileScope scope, Query query) => [.. Find(scope, QueryRewriter.Rewrite(scope, query))];

    private static IEnumerable<HighlightTerm> Find(CompileScope scope, Query query) => query switch
    {
        BoolQuery clauses => clauses.Must.Concat(clauses.Filter).Concat(clauses.Should).SelectMany(part => Find(scope, part)),
        ConstantScoreQuery constant => Find(scope, constant.Filter),
        DisjunctionMaxQuery best => best.Queries.SelectMany(part => Find(scope, part)),
        BoostingQuery boosting => Find(scope, boosting.Positive),
        NestedQuery nested => Find(scope, nested.Inner),
        TermQuery term => Whole(scope, term.Field, term.Value.Text),
        TermsQuery terms => terms.Values.SelectMany(value => Whole(scope, terms.Field, value.Text)),
        MatchQuery match => Words(scope, match),
        MatchPhraseQuery phrase => Phrase(scope, phrase),
        PrefixQuery prefix => [Shape(prefix.Field, new PrefixPattern(CompileScope.Utf8(prefix.Value), prefix.CaseInsensitive))],
        WildcardQuery wildcard => [Shape(wildcard.Field, new WildcardPattern(wildcard.Value, wildcard.CaseInsensitive))],
        RegexpQuery regexp => [Shape(regexp.Field, new RegexpPattern(regexp.Value, regexp.Flags, regexp.CaseInsensitive, regexp.MaxDeterminizedStates))],
        FuzzyQuery fuzzy => [Shape(fuzzy.Field, new FuzzyPattern(fuzzy.Value.Text, fuzzy.Fuzziness.EditsFor(fuzzy.Value.Text), fuzzy.PrefixLength, fuzzy.Transpositions))],
        _ => [],
    };

    private static HighlightTerm Shape(string field, IBytePattern pattern) => new(field, pattern, [], 0);

    private static IEnumerable<HighlightTerm> Whole(CompileScope scope, string name, string text) =>
        scope.Field(name) is { Kind: ColumnKind.Text or ColumnKind.Keyword } field
            ? [Shape(field.FullName, new ExactPattern(CompileScope.Utf8(field.Kind == ColumnKind.Keyword ? scope.Normalize(field, text) : text)))]
            : [];

    private static IEnumerable<HighlightTerm> Words(CompileScope scope, MatchQuery query)
    {
        if (scope.Field(query.Field) is not { Kind: ColumnKind.Text } field)
            return Whole(scope, query.Field, query.Value.Text);
        var tokens = scope.SearchAnalyzer(field, query.Analyzer).Analyze(query.Value.Text);
        return tokens.Select((token, index) => Shape(field.FullName,
            query.LastIsPrefix && index == tokens.Count - 1 ? new PrefixPattern(CompileScope.Utf8(token.Text), false)
            : query.Fuzziness is { } fuzziness ? new FuzzyPattern(token.Text, fuzziness.EditsFor(token.Text), query.PrefixLength, query.Transpositions)
            : new ExactPattern(CompileScope.Utf8(token.Text))));
    }

    private static IEnumerable<HighlightTerm> Phrase(CompileScope scope, MatchPhraseQuery query)
    {
        if (scope.Field(query.Field) is not { Kind: ColumnKind.Text } field)
            return Whole(scope, query.Field, query.Value.Text);
        var tokens = scope.SearchAnalyzer(field, query.Analyzer).Analyze(query.Value.Text);
        if (tokens.Count == 0)
            return [];
        var phrase = MatchCompiler.Terms(tokens, query.LastIsPrefix);
        if (phrase.Count > 1)
            return [new(field.FullName, null, phrase, query.Slop)];
        return [Shape(field.FullName, query.LastIsPrefix ? new PrefixPattern(phrase[0].Term, false) : new ExactPattern(phrase[0].Term))];
    }
}
