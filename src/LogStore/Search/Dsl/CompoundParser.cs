using System.Buffers.Text;
using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Reads queries that hold other queries, and those of all and none.</summary>
internal static class CompoundParser
{
    public static Query MatchAll(DslNode node) => Only("match_all", node).On(MatchAllQuery.Instance);

    public static Query MatchNone(DslNode node) => Only("match_none", node).On(MatchNoneQuery.Instance);

    public static Query Bool(DslNode node)
    {
        var parts = new CommonParts();
        var query = new BoolQuery();
        foreach (var member in node.Members)
            query = member.Name switch
            {
                "must" => query with { Must = Clauses("bool", member) },
                "filter" => query with { Filter = Clauses("bool", member) },
                "should" => query with { Should = Clauses("bool", member) },
                "must_not" or "mustNot" => query with { MustNot = Clauses("bool", member) },
                "minimum_should_match" => query with { MinimumShouldMatch = DslRead.TextOrNull(member.Value) },
                "adjust_pure_negative" => query with { AdjustPureNegative = DslRead.Boolean(member.Value) },
                _ when parts.Read(member) => query,
                _ => throw DslError.UnknownField("bool", member),
            };
        return parts.On(query);
    }

    public static Query ConstantScore(DslNode node)
    {
        var parts = new CommonParts();
        Query? filter = null;
        foreach (var member in node.Members)
        {
            if (member.Name == "filter" && member.Value.IsObject)
                filter = filter is null
                    ? QueryParser.Parse(member.Value)
                    : throw DslError.Parsing(member.Value.Position, "[constant_score] accepts only one 'filter' element.");
            else if (member.Name == "filter" && member.Value.IsArray)
                throw DslError.Parsing(member.Value.Position, "unexpected token [START_ARRAY]");
            else if (!parts.Read(member))
                throw DslError.Unsupported("constant_score", member);
        }
        return parts.On(new ConstantScoreQuery(filter
            ?? throw DslError.Parsing(node.End, "[constant_score] requires a 'filter' element")));
    }

    public static Query DisjunctionMax(DslNode node)
    {
        var parts = new CommonParts();
        IReadOnlyList<Query>? queries = null;
        var tieBreaker = 0f;
        foreach (var member in node.Members)
        {
            if (member.Name == "queries")
                queries = Clauses("dis_max", member);
            else if (member.Name == "tie_breaker")
                tieBreaker = DslRead.Single(member.Value);
            else if (!parts.Read(member))
                throw DslError.Unsupported("dis_max", member);
        }
        return queries is { Count: > 0 }
            ? parts.On(new DisjunctionMaxQuery(queries, tieBreaker))
            : throw DslError.Parsing(node.End, "[dis_max] requires 'queries' field with at least one clause");
    }

    public static Query Boosting(DslNode node)
    {
        var parts = new CommonParts();
        Query? positive = null, negative = null;
        float? negativeBoost = null;
        foreach (var member in node.Members)
        {
            if (member.Name == "positive")
                positive = QueryParser.Parse(member.Value);
            else if (member.Name == "negative")
                negative = QueryParser.Parse(member.Value);
            else if (member.Name == "negative_boost")
                negativeBoost = DslRead.Single(member.Value);
            else if (!parts.Read(member))
                throw DslError.Unsupported("boosting", member);
        }
        if (positive is null)
            throw DslError.Parsing(node.End, "[boosting] query requires 'positive' query to be set'");
        if (negative is null)
            throw DslError.Parsing(node.End, "[boosting] query requires 'negative' query to be set'");
        return negativeBoost is >= 0
            ? parts.On(new BoostingQuery(positive, negative, negativeBoost.Value))
            : throw DslError.Parsing(node.End, "[boosting] query requires 'negative_boost' to be set to be a positive value'");
    }

    public static Query Nested(DslNode node)
    {
        var parts = new CommonParts();
        string? path = null;
        Query? inner = null;
        var query = new NestedQuery("", MatchAllQuery.Instance);
        foreach (var member in node.Members)
        {
            if (member.Name == "path")
                path = DslRead.Text(member.Value);
            else if (member.Name == "query")
                inner = QueryParser.Parse(member.Value);
            else if (member.Name == "score_mode")
                query = query with { ScoreMode = ScoreMode(DslRead.Text(member.Value)) };
            else if (member.Name == "ignore_unmapped")
                query = query with { IgnoreUnmapped = DslRead.Boolean(member.Value) };
            else if (member.Name == "inner_hits")
                query = query with { InnerHits = member.Value };
            else if (!parts.Read(member))
                throw DslError.Unsupported("nested", member);
        }
        return parts.On(query with
        {
            Path = path ?? throw DslError.IllegalArgument("[nested] requires 'path' field"),
            Inner = inner ?? throw DslError.IllegalArgument("[nested] requires 'query' field"),
        });
    }

    public static Query Wrapper(DslNode node)
    {
        if (node.Members is not [{ Name: "query", Value.IsString: true } member])
            throw DslError.Parsing(node.Position, "[wrapper] query malformed, expected `query` but was something else");
        if (!Base64.IsValid(member.Value.Text))
            throw DslError.IllegalArgument("[wrapper] query is no Base64");
        return QueryParser.Parse(DslJson.Parse(Convert.FromBase64String(member.Value.Text)));
    }

    public static Query DistanceFeature(DslNode node)
    {
        var parts = new CommonParts();
        string? field = null, pivot = null;
        QueryValue? origin = null;
        foreach (var member in node.Members)
        {
            if (member.Name == "field")
                field = DslRead.Text(member.Value);
            else if (member.Name == "origin")
                origin = DslRead.Value(member.Value);
            else if (member.Name == "pivot")
                pivot = DslRead.Text(member.Value);
            else if (!parts.Read(member))
                throw DslError.UnknownField("distance_feature", member);
        }
        if (field is null || origin is null || pivot is null)
            throw DslError.IllegalArgument("Required [field, origin, pivot]");
        return parts.On(new DistanceFeatureQuery(field, origin.Value, pivot));
    }

    private static CommonParts Only(string name, DslNode node)
    {
        var parts = new CommonParts();
        foreach (var member in node.Members)
            if (!parts.Read(member))
                throw DslError.UnknownField(name, member);
        return parts;
    }

    private static IReadOnlyList<Query> Clauses(string query, DslMember member)
    {
        var node = member.Value;
        try
        {
            return node.IsArray ? [.. node.Items.Select(QueryParser.Parse)] : node.IsNull ? [] : [QueryParser.Parse(node)];
        }
        catch (StoreFailureException exception) when (query == "bool")
        {
            var inner = exception.Failure;
            var (line, column) = inner.Position ?? node.Position;
            throw new StoreFailureException(new(400, "x_content_parse_exception", $"[{line}:{column}] [{query}] failed to parse field [{member.Name}]")
            {
                CausedBy = inner,
                RootCause = inner.RootCause ?? inner,
            });
        }
    }

    private static string ScoreMode(string mode) => mode is "avg" or "max" or "min" or "none" or "sum"
        ? mode
        : throw DslError.IllegalArgument($"No score mode for child query [{mode}] found");
}
