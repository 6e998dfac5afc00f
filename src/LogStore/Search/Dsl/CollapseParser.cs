namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Reads <c>collapse</c> and <c>inner_hits</c>.</summary>
internal static class CollapseParser
{
    private const int DefaultInnerSize = 3;

    public static CollapseRequest Parse(DslNode node)
    {
        string? field = null;
        IReadOnlyList<InnerHitsRequest> inner = [];
        foreach (var member in node.Members)
        {
            if (member.Name == "field")
                field = DslRead.Text(member.Value);
            else if (member.Name == "inner_hits")
                inner = [.. (member.Value.IsArray ? member.Value.Items : [member.Value]).Select(item => InnerHits(item, null))];
            else if (member.Name != "max_concurrent_group_searches")
                throw DslError.UnknownField("collapse", member);
        }
        return new(field ?? throw DslError.IllegalArgument("Required [field]"), inner);
    }

    /// <summary>What to give of hits within a hit; nested hits are named by their path unless the request names them.</summary>
    public static InnerHitsRequest InnerHits(DslNode node, string? path)
    {
        var name = path;
        var request = new SearchRequest { From = 0, Size = DefaultInnerSize };
        foreach (var member in node.Members)
        {
            if (member.Name == "name")
                name = DslRead.Text(member.Value);
            else
                request = Part(request, member);
        }
        return new(name ?? throw DslError.IllegalArgument("inner_hits must have a [name] when expand hits for field collapsing"), request);
    }

    private static SearchRequest Part(SearchRequest request, DslMember member)
    {
        var value = member.Value;
        return member.Name switch
        {
            "from" => request with { From = DslRead.Int32(value) },
            "size" => request with { Size = DslRead.Int32(value) },
            "version" => request with { GivesVersion = DslRead.Boolean(value) },
            "seq_no_primary_term" => request with { GivesSequenceNumber = DslRead.Boolean(value) },
            "track_scores" => request with { TracksScores = DslRead.Boolean(value) },
            "_source" => request with { Source = FetchParser.Source(value), NamesSource = true },
            "stored_fields" => request with { StoredFields = DslRead.Texts(value) },
            "fields" => request with { Fields = FetchParser.Fields(value) },
            "docvalue_fields" => request with { DocValueFields = FetchParser.Fields(value) },
            "sort" => request with { Sort = SortParser.Parse(value) },
            "highlight" => request with { Highlight = HighlightParser.Parse(value) },
            "collapse" => request with { Collapse = Parse(value) },
            "ignore_unmapped" => request,
            "explain" => DslRead.Boolean(value) ? throw DslError.NotSupported(member.Name) : request,
            "script_fields" => throw DslError.NotSupported(member.Name),
            _ => throw DslError.UnknownField("inner_hits", member),
        };
    }
}
