namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Reads what is to be given of each hit.</summary>
public static class FetchParser
{
    /// <summary><c>_source</c>: a boolean, a name, several, or includes and excludes.</summary>
    public static SourceFilter Source(DslNode node)
    {
        if (node.IsBoolean)
            return node.Text == "true" ? SourceFilter.All : SourceFilter.None;
        if (node.IsString)
            return new(true, [node.Text], []);
        if (node.IsArray)
            return new(true, [.. node.Items.Select(DslRead.Text)], []);
        if (!node.IsObject)
            throw DslError.Parsing(node.Position, $"Expected one of [VALUE_BOOLEAN, START_OBJECT] but found [{node.TokenName}]");
        var filter = SourceFilter.All;
        foreach (var member in node.Members)
            filter = member.Name switch
            {
                "includes" or "include" => filter with { Includes = DslRead.Texts(member.Value) },
                "excludes" or "exclude" => filter with { Excludes = DslRead.Texts(member.Value) },
                _ => throw DslError.Parsing(member.Value.Position, $"Unknown key for a {member.Value.TokenName} in [{member.Name}]."),
            };
        return filter;
    }

    /// <summary><c>fields</c> and <c>docvalue_fields</c>: names, or objects with a format.</summary>
    public static IReadOnlyList<FieldAndFormat> Fields(DslNode node) => [.. (node.IsArray ? node.Items : [node]).Select(Field)];

    /// <summary>An object of names, or an array of such objects.</summary>
    public static IReadOnlyList<IndexBoost> IndicesBoost(DslNode node) =>
    [
        .. (node.IsArray ? node.Items : [node]).SelectMany(item => item.IsObject
            ? item.Members.Select(member => new IndexBoost(member.Name, DslRead.Single(member.Value)))
            : throw DslError.Parsing(item.Position, $"Expected [START_OBJECT] in [indices_boost] but found [{item.TokenName}]")),
    ];

    private static FieldAndFormat Field(DslNode node)
    {
        if (node.IsString)
            return new(node.Text, null);
        string? field = null, format = null;
        foreach (var member in node.Members)
        {
            if (member.Name == "field")
                field = DslRead.Text(member.Value);
            else if (member.Name == "format")
                format = DslRead.TextOrNull(member.Value);
            else
                throw DslError.UnknownField("fields_and_formats", member);
        }
        return new(field ?? throw DslError.IllegalArgument("Required [field]"), format);
    }
}
