using System.Globalization;
using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Execution.Compile;

namespace Dashboard.LogStore.Search.Lucene;

/// <summary>Makes queries of the parts of a query string, on the field that they name or on the default ones.</summary>
internal sealed class LuceneClauses
{
    private readonly CompileScope _scope;
    private readonly QueryStringQuery _query;
    private readonly IReadOnlyList<FieldBoost> _defaults;
    private readonly bool _lenient;
    private readonly bool _searchesEverything;

    public LuceneClauses(CompileScope scope, QueryStringQuery query)
    {
        _scope = scope;
        _query = query;
        IReadOnlyList<FieldBoost> named = query.Fields.Count > 0 ? query.Fields
            : query.DefaultField is { } field ? [MultiMatchParser.Field(field)] : [];
        _searchesEverything = FieldExpansion.IsEverything(scope, named);
        _defaults = FieldExpansion.Searched(scope, named);
        _lenient = query.Lenient ?? _searchesEverything;
    }

    /// <summary>The words of a text are sought in one field only.</summary>
    public bool IsSingle(string? field) => field is not null ? !FieldExpansion.HasWildcard(field) : _defaults.Count == 1;

    public Query Words(string? field, string text)
    {
        if (field == "_exists_")
            return new ExistsQuery(text);
        if (field is not null && text.Length > 1 && text[0] is '>' or '<')
            return Comparison(field, text);
        return Each(field, target => new MatchQuery(target.Field, QueryValue.Of(text))
        {
            Operator = _query.DefaultOperator,
            Analyzer = _query.Analyzer,
            Lenient = _lenient,
            ZeroTerms = ZeroTerms.None,
            MinimumShouldMatch = null,
        });
    }

    public Query Phrase(string? field, string text, int? slop) => field == "_exists_" ? new ExistsQuery(text)
        : Each(field, target => new MatchPhraseQuery(Quoted(target.Field), QueryValue.Of(text))
        {
            Slop = slop ?? _query.PhraseSlop,
            Analyzer = _query.QuoteAnalyzer ?? _query.Analyzer,
            Lenient = _lenient,
        });

    public Query Range(string? field, LuceneRange range) => Each(field, target => new RangeQuery(target.Field)
    {
        From = range.From is null ? null : QueryValue.Of(Normal(target.Field, range.From)),
        To = range.To is null ? null : QueryValue.Of(Normal(target.Field, range.To)),
        IncludesFrom = range.IncludesFrom || range.From is null,
        IncludesTo = range.IncludesTo || range.To is null,
        TimeZone = _query.TimeZone,
    });

    public Query Regexp(string? field, string pattern) =>
        Each(field, target => new RegexpQuery(target.Field, pattern) { MaxDeterminizedStates = _query.MaxDeterminizedStates }, stringsOnly: true);

    public Query Anything(string? field)
    {
        if (field is null or "*" or "_exists_")
            return field is not null || _searchesEverything ? MatchAllQuery.Instance : Each(field, target => new ExistsQuery(target.Field));
        return Each(field, target => new ExistsQuery(target.Field));
    }

    public Query Prefix(string? field, string text) => field == "_exists_" ? new ExistsQuery(LuceneEscapes.Remove(text) + "*")
        : Each(field, target => new PrefixQuery(target.Field, Normal(target.Field, LuceneEscapes.Remove(text))), stringsOnly: true);

    public Query Wildcard(string? field, string pattern)
    {
        if (field == "_exists_")
            return new ExistsQuery(LuceneEscapes.Remove(pattern));
        if (!_query.AllowsLeadingWildcard && pattern[0] is '*' or '?')
            throw new LuceneSyntaxException("'*' or '?' not allowed as first character in WildcardQuery");
        return Each(field, target => new WildcardQuery(target.Field, Normal(target.Field, pattern)), stringsOnly: true);
    }

    public Query Fuzzy(string? field, string text, string similarity) => Each(field, target => new FuzzyQuery(target.Field, QueryValue.Of(Normal(target.Field, text)))
    {
        Fuzziness = similarity.Length == 0 ? _query.Fuzziness : Edits(similarity, text),
        PrefixLength = _query.FuzzyPrefixLength,
        MaxExpansions = _query.FuzzyMaxExpansions,
        Transpositions = _query.FuzzyTranspositions,
    }, stringsOnly: true);

    // A whole number is edits, a fraction a share of the length that may differ.
    private static Fuzziness Edits(string similarity, string text)
    {
        if (!double.TryParse(similarity, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return Fuzziness.Auto;
        return new() { FixedEdits = number >= 1 ? Math.Min(2, (int)number) : number == 0 ? 0 : Math.Min(2, (int)((1 - number) * text.Length)) };
    }

    private Query Comparison(string field, string text)
    {
        var inclusive = text.Length > 2 && text[1] == '=';
        var bound = text[(inclusive ? 2 : 1)..];
        return Range(field, text[0] == '>' ? new(bound, null, inclusive, true) : new(null, bound, true, inclusive));
    }

    private Query Each(string? field, Func<FieldBoost, Query> make, bool stringsOnly = false)
    {
        var fields = Targets(field).Where(target => !stringsOnly || !_lenient || _scope.Field(target.Field) is null or { Kind: ColumnKind.Keyword or ColumnKind.Text }).ToList();
        var queries = fields.Select(target => make(target) is var made && target.Boost != 1 ? made with { Boost = target.Boost } : made).ToList();
        return queries.Count switch
        {
            0 => MatchNoneQuery.Instance,
            1 => Checked(queries[0]),
            _ => new DisjunctionMaxQuery([.. queries.Select(Checked)], _query.TieBreaker ?? (_query.Type == MultiMatchType.MostFields ? 1 : 0)),
        };
    }

    // Ranges know no leniency of their own.
    private Query Checked(Query query)
    {
        if (!_lenient || query is not RangeQuery range)
            return query;
        try
        {
            RangeCompiler.Range(_scope, range, 1);
            return query;
        }
        catch (StoreFailureException)
        {
            return MatchNoneQuery.Instance;
        }
    }

    private IReadOnlyList<FieldBoost> Targets(string? field) => field is null ? _defaults
        : FieldExpansion.HasWildcard(field) ? FieldExpansion.Searched(_scope, [new(field, 1)])
        : [new(field, 1)];

    private string Quoted(string field) =>
        _query.QuoteFieldSuffix is { } suffix && _scope.Field(field + suffix) is not null ? field + suffix : field;

    // Words of a shape are not analyzed, but folded as the field's analyzer folds.
    private string Normal(string name, string text) => _scope.Field(name) is { } field ? Normal(field, text) : text;

    private string Normal(FieldMapping field, string text) => field.Kind switch
    {
        ColumnKind.Text => _scope.SearchAnalyzer(field, _query.Analyzer).Filters.OfType<LowercaseFilter>().Any() ? Lowercase.Of(text) : text,
        ColumnKind.Keyword => _scope.Normalize(field, text),
        _ => text,
    };
}
