using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Reads queries on terms of a shape.</summary>
internal static class PatternParser
{
    public static Query Prefix(DslNode node)
    {
        var outer = new CommonParts();
        var field = FieldPart.Of("prefix", node, outer);
        if (!field.Value.IsObject)
            return outer.On(new PrefixQuery(field.Name, FieldPart.Required(field.Value).Text));
        var (value, ignoresCase, parts) = Simple("prefix", field.Value, "value", "prefix");
        return parts.On(new PrefixQuery(field.Name, value, ignoresCase));
    }

    public static Query Wildcard(DslNode node)
    {
        var outer = new CommonParts();
        var field = FieldPart.Of("wildcard", node, outer);
        if (!field.Value.IsObject)
            return outer.On(new WildcardQuery(field.Name, FieldPart.Required(field.Value).Text));
        var (value, ignoresCase, parts) = Simple("wildcard", field.Value, "value", "wildcard");
        return parts.On(new WildcardQuery(field.Name, value, ignoresCase));
    }

    public static Query Regexp(DslNode node)
    {
        var outer = new CommonParts();
        var field = FieldPart.Of("regexp", node, outer);
        if (!field.Value.IsObject)
            return outer.On(new RegexpQuery(field.Name, FieldPart.Required(field.Value).Text));
        var parts = new CommonParts();
        var query = new RegexpQuery(field.Name, "");
        DslNode? value = null;
        foreach (var member in field.Value.Members)
        {
            if (member.Name == "value")
                value = member.Value;
            else if (member.Name == "flags")
                query = query with { Flags = Flags(DslRead.Text(member.Value)) };
            else if (member.Name == "flags_value")
                query = query with { Flags = (RegexpFlags)DslRead.Int32(member.Value) };
            else if (member.Name == "max_determinized_states")
                query = query with { MaxDeterminizedStates = DslRead.Int32(member.Value) };
            else if (member.Name == "case_insensitive")
                query = query with { CaseInsensitive = DslRead.Boolean(member.Value) };
            else if (member.Name != "rewrite" && !parts.Read(member))
                throw DslError.Unsupported("regexp", member);
        }
        return parts.On(query with { Value = FieldPart.Required(value).Text });
    }

    public static Query Fuzzy(DslNode node)
    {
        var field = FieldPart.Of("fuzzy", node);
        if (!field.Value.IsObject)
            return new FuzzyQuery(field.Name, FieldPart.Required(field.Value));
        var parts = new CommonParts();
        var query = new FuzzyQuery(field.Name, default);
        DslNode? value = null;
        foreach (var member in field.Value.Members)
        {
            if (member.Name is "value" or "term")
                value = member.Value;
            else if (member.Name == "fuzziness")
                query = query with { Fuzziness = FuzzinessParser.Parse(DslRead.Text(member.Value)) };
            else if (member.Name == "prefix_length")
                query = query with { PrefixLength = DslRead.Int32(member.Value) };
            else if (member.Name == "max_expansions")
                query = query with { MaxExpansions = DslRead.Int32(member.Value) };
            else if (member.Name == "transpositions")
                query = query with { Transpositions = DslRead.Boolean(member.Value) };
            else if (member.Name != "rewrite" && !parts.Read(member))
                throw DslError.Unsupported("fuzzy", member);
        }
        return parts.On(query with { Value = FieldPart.Required(value) });
    }

    private static (string Value, bool IgnoresCase, CommonParts Parts) Simple(string query, DslNode node, params ReadOnlySpan<string> names)
    {
        var parts = new CommonParts();
        DslNode? value = null;
        var ignoresCase = false;
        foreach (var member in node.Members)
        {
            if (names.Contains(member.Name))
                value = member.Value;
            else if (member.Name == "case_insensitive")
                ignoresCase = DslRead.Boolean(member.Value);
            else if (member.Name != "rewrite" && !parts.Read(member))
                throw DslError.Unsupported(query, member);
        }
        return (FieldPart.Required(value).Text, ignoresCase, parts);
    }

    private static RegexpFlags Flags(string text)
    {
        var flags = RegexpFlags.None;
        foreach (var name in text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            flags |= Enum.TryParse<RegexpFlags>(name, true, out var flag)
                ? flag
                : throw DslError.IllegalArgument($"Unknown regexp flag [{name}]");
        return flags;
    }
}
