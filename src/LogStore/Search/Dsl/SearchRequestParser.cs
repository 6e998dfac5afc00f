using Dashboard.LogStore.Search.Aggregations;

namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Reads the body of a <c>_search</c>.</summary>
public sealed class SearchRequestParser(IAggregationParser? aggregations)
{
    /// <summary>The request of a body; an empty body asks for everything.</summary>
    public StoreResult<SearchRequest> Parse(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
            return new SearchRequest();
        try
        {
            return Read(DslJson.Parse(body));
        }
        catch (StoreFailureException exception)
        {
            return exception.Failure;
        }
    }

    /// <summary>As <see cref="Parse"/> of a body that was read already; throws <see cref="StoreFailureException"/>.</summary>
    public SearchRequest Read(DslNode body)
    {
        if (!body.IsObject)
            throw DslError.Parsing(body.Position, $"Expected [START_OBJECT] but found [{body.TokenName}]");
        return body.Members.Aggregate(new SearchRequest(), Part);
    }

    private SearchRequest Part(SearchRequest request, DslMember member) => member.Value.Kind switch
    {
        System.Text.Json.JsonValueKind.Object => ObjectPart(request, member),
        System.Text.Json.JsonValueKind.Array => ArrayPart(request, member),
        System.Text.Json.JsonValueKind.Null => request,
        _ => ScalarPart(request, member),
    };

    private static SearchRequest ScalarPart(SearchRequest request, DslMember member)
    {
        var value = member.Value;
        return member.Name switch
        {
            "from" => request with { From = From(value) },
            "size" => request with { Size = DslRead.Int32(value) },
            "timeout" => request with { Timeout = TimeText.Parse(DslRead.Text(value), "timeout") },
            "terminate_after" => request with { TerminateAfter = DslRead.Int32(value) },
            "min_score" => request with { MinimumScore = DslRead.Single(value) },
            "version" => request with { GivesVersion = DslRead.Boolean(value) },
            "seq_no_primary_term" => request with { GivesSequenceNumber = DslRead.Boolean(value) },
            "track_scores" => request with { TracksScores = DslRead.Boolean(value) },
            "track_total_hits" => request with { TrackTotalHits = TrackTotalHits(value) },
            "_source" => request with { Source = FetchParser.Source(value), NamesSource = true },
            "stored_fields" => request with { StoredFields = DslRead.Texts(value) },
            "sort" => request with { Sort = SortParser.Parse(value) },
            "explain" or "profile" => DslRead.Boolean(value) ? throw DslError.NotSupported(member.Name) : request,
            _ => throw Unknown(member),
        };
    }

    private SearchRequest ObjectPart(SearchRequest request, DslMember member)
    {
        var value = member.Value;
        return member.Name switch
        {
            "query" => request with { Query = QueryParser.Parse(value) },
            "post_filter" => request with { PostFilter = QueryParser.Parse(value) },
            "_source" => request with { Source = FetchParser.Source(value), NamesSource = true },
            "aggs" or "aggregations" => request with
            {
                Aggregations = aggregations is null ? throw DslError.NotSupported(member.Name) : aggregations.Parse(value),
            },
            "highlight" => request with { Highlight = HighlightParser.Parse(value) },
            "sort" => request with { Sort = SortParser.Parse(value) },
            "slice" => request with { Slice = Slice(value) },
            "collapse" => request with { Collapse = CollapseParser.Parse(value) },
            "indices_boost" => request with { IndicesBoost = FetchParser.IndicesBoost(value) },
            "pit" => request with { PointInTime = value },
            "ext" when value.Members.Count == 0 => request,
            "script_fields" when value.Members.Count == 0 => request,
            "script_fields" or "suggest" or "rescore" or "ext" => throw DslError.NotSupported(member.Name),
            _ => throw Unknown(member),
        };
    }

    private static SearchRequest ArrayPart(SearchRequest request, DslMember member)
    {
        var value = member.Value;
        return member.Name switch
        {
            "_source" => request with { Source = FetchParser.Source(value), NamesSource = true },
            "stored_fields" => request with { StoredFields = DslRead.Texts(value) },
            "fields" => request with { Fields = FetchParser.Fields(value) },
            "docvalue_fields" => request with { DocValueFields = FetchParser.Fields(value) },
            "sort" => request with { Sort = SortParser.Parse(value) },
            "search_after" => request with { SearchAfter = SearchAfter(value) },
            "indices_boost" => request with { IndicesBoost = FetchParser.IndicesBoost(value) },
            "stats" => request,
            "rescore" => throw DslError.NotSupported(member.Name),
            _ => throw Unknown(member),
        };
    }

    private static int From(DslNode node) => DslRead.Int32(node) is >= -1 and var from
        ? from
        : throw DslError.IllegalArgument("[from] parameter cannot be negative");

    private static int TrackTotalHits(DslNode node) => node.IsBoolean || node.Text is "true" or "false"
        ? DslRead.Boolean(node) ? int.MaxValue : -1
        : DslRead.Int32(node);

    private static IReadOnlyList<DslNode> SearchAfter(DslNode node)
    {
        if (node.Items.Count == 0)
            throw DslError.IllegalArgument("Values must contains at least one value.");
        return node.Items;
    }

    private static SliceRequest Slice(DslNode node)
    {
        int? id = null, max = null;
        string? field = null;
        foreach (var member in node.Members)
        {
            if (member.Name == "id")
                id = DslRead.Int32(member.Value);
            else if (member.Name == "max")
                max = DslRead.Int32(member.Value);
            else if (member.Name == "field")
                field = DslRead.Text(member.Value);
            else
                throw DslError.UnknownField("slice", member);
        }
        if (id is null or < 0)
            throw DslError.IllegalArgument("id must be greater than or equal to 0");
        if (max is null or <= 1)
            throw DslError.IllegalArgument("max must be greater than 1");
        return id < max ? new(id.Value, max.Value, field) : throw DslError.IllegalArgument("max must be greater than id");
    }

    private static StoreFailureException Unknown(DslMember member) =>
        DslError.Parsing(member.Value.Position, $"Unknown key for a {member.Value.TokenName} in [{member.Name}].");
}
