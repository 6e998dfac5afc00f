namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Reads <c>highlight</c>: options for all fields, and for each its own.</summary>
internal static class HighlightParser
{
    public static HighlightRequest Parse(DslNode node)
    {
        var shared = new HighlightField("");
        DslNode? fields = null;
        string? encoder = null;
        foreach (var member in node.Members)
        {
            if (member.Name == "fields")
                fields = member.Value;
            else if (member.Name == "encoder")
                encoder = DslRead.Text(member.Value);
            else if (member.Name == "tags_schema")
                shared = TagsSchema(shared, member.Value);
            else
                shared = Part(shared, member, "highlight");
        }
        IEnumerable<DslMember> named = fields is null ? [] : fields.IsArray ? fields.Items.SelectMany(item => item.Members) : fields.Members;
        return new([.. named.Select(member => Field(shared, member))], encoder);
    }

    private static HighlightField Field(HighlightField shared, DslMember field) =>
        field.Value.Members.Aggregate(shared with { Field = field.Name }, (options, member) => Part(options, member, "highlight_field"));

    private static HighlightField Part(HighlightField options, DslMember member, string parser)
    {
        var value = member.Value;
        return member.Name switch
        {
            "pre_tags" => options with { PreTags = DslRead.Texts(value) },
            "post_tags" => options with { PostTags = DslRead.Texts(value) },
            "fragment_size" => options with { FragmentSize = DslRead.Int32(value) },
            "number_of_fragments" => options with { NumberOfFragments = DslRead.Int32(value) },
            "order" => options with { OrdersByScore = DslRead.Text(value) == "score" },
            "require_field_match" => options with { RequiresFieldMatch = DslRead.Boolean(value) },
            "no_match_size" => options with { NoMatchSize = DslRead.Int32(value) },
            "highlight_query" => options with { Query = QueryParser.Parse(value) },
            "type" => options with { Type = Type(DslRead.Text(value)) },
            "fragmenter" => options with { Fragmenter = DslRead.Text(value) },
            "boundary_scanner" => options with { BoundaryScanner = DslRead.Text(value).ToLowerInvariant() },
            "highlight_filter" or "force_source" or "boundary_max_scan" or "boundary_chars" or "boundary_scanner_locale"
                or "fragment_offset" or "phrase_limit" or "matched_fields" or "options" => options,
            _ => throw DslError.UnknownField(parser, member),
        };
    }

    private static HighlightField TagsSchema(HighlightField options, DslNode node) => DslRead.Text(node) switch
    {
        "default" => options,
        "styled" => options with
        {
            PreTags = [.. Enumerable.Range(1, 10).Select(number => $"<em class=\"hlt{number}\">")],
            PostTags = ["</em>"],
        },
        var other => throw DslError.IllegalArgument($"Unknown tag schema [{other}]"),
    };

    private static string Type(string type) => type is "unified" or "plain" or "fvh"
        ? type
        : throw DslError.IllegalArgument($"unknown highlighter type [{type}] for the field");
}
