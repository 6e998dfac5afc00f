using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Reads queries on whole terms and bounds.</summary>
internal static class TermParser
{
    public static Query Term(DslNode node)
    {
        var field = FieldPart.Of("term", node);
        if (!field.Value.IsObject)
            return new TermQuery(field.Name, FieldPart.Required(field.Value));
        var parts = new CommonParts();
        DslNode? value = null;
        var ignoresCase = false;
        foreach (var member in field.Value.Members)
        {
            if (member.Name is "value" or "term")
                value = member.Value;
            else if (member.Name == "case_insensitive")
                ignoresCase = DslRead.Boolean(member.Value);
            else if (!parts.Read(member))
                throw DslError.Unsupported("term", member);
        }
        return parts.On(new TermQuery(field.Name, FieldPart.Required(value), ignoresCase));
    }

    public static Query Terms(DslNode node)
    {
        var parts = new CommonParts();
        DslMember? field = null;
        foreach (var member in node.Members)
        {
            if (member.Value.IsArray)
                field = field is null ? member : throw DslError.Parsing(member.Value.Position, "[terms] query does not support multiple fields");
            else if (member.Value.IsObject)
                throw DslError.NotSupported("terms lookup");
            else if (!parts.Read(member))
                throw DslError.Unsupported("terms", member);
        }
        if (field is null)
            throw DslError.Parsing(node.End, "[terms] query requires a field name, followed by array of terms or a document lookup specification");
        return parts.On(new TermsQuery(field.Name, [.. field.Value.Items.Select(TermOf)]));
    }

    public static Query TermsSet(DslNode node)
    {
        var field = FieldPart.Of("terms_set", node);
        var parts = new CommonParts();
        IReadOnlyList<QueryValue>? terms = null;
        string? minimum = null;
        foreach (var member in field.Value.Members)
        {
            if (member.Name == "terms")
                terms = [.. member.Value.Items.Select(TermOf)];
            else if (member.Name == "minimum_should_match_field")
                minimum = DslRead.Text(member.Value);
            else if (member.Name == "minimum_should_match_script")
                throw DslError.NotSupported(member.Name);
            else if (!parts.Read(member))
                throw DslError.Unsupported("terms_set", member);
        }
        if (terms is null || minimum is null)
            throw DslError.IllegalArgument("No minimum should match has been specified");
        return parts.On(new TermsSetQuery(field.Name, terms, minimum));
    }

    public static Query Exists(DslNode node)
    {
        var parts = new CommonParts();
        string? field = null;
        foreach (var member in node.Members)
        {
            if (member.Name == "field" && member.Value.IsScalar)
                field = member.Value.Text;
            else if (!member.Value.IsScalar)
                throw DslError.Parsing(member.Value.Position, $"[exists] unknown token [{member.Value.TokenName}] after [{member.Name}]");
            else if (!parts.Read(member))
                throw DslError.Unsupported("exists", member);
        }
        return parts.On(new ExistsQuery(field ?? throw DslError.Parsing(node.End, "[exists] must be provided with a [field]")));
    }

    public static Query Ids(DslNode node)
    {
        var parts = new CommonParts();
        IReadOnlyList<string> values = [];
        foreach (var member in node.Members)
        {
            if (member.Name == "values")
                values = DslRead.Texts(member.Value);
            else if (member.Name != "type" && !parts.Read(member))
            {
                var unknown = DslError.UnknownField("ids", member).Failure;
                throw new StoreFailureException(DslError.Parsing(member.Value.Position, unknown.Reason).Failure.WithCause(unknown));
            }
        }
        return parts.On(new IdsQuery(values));
    }

    public static Query Range(DslNode node)
    {
        var outer = new CommonParts();
        DslMember? field = null;
        foreach (var member in node.Members)
        {
            if (member.Value.IsObject)
                field = field is null
                    ? member
                    : throw DslError.Parsing(member.Value.Position,
                        $"[range] query doesn't support multiple fields, found [{field.Name}] and [{member.Name}]");
            else if (!outer.Read(member))
                throw DslError.Parsing(member.Value.Position, $"[range] query does not support [{member.Name}]");
        }
        if (field is null)
            throw DslError.IllegalArgument("field name is null or empty");
        var parts = new CommonParts();
        var query = field.Value.Members.Aggregate(new RangeQuery(field.Name), (range, member) => Bound(range, member, parts));
        return parts.On(query) with { Name = parts.Name ?? outer.Name };
    }

    private static RangeQuery Bound(RangeQuery range, DslMember member, CommonParts parts) => member.Name switch
    {
        "gte" or "ge" => range with { From = Optional(member.Value), IncludesFrom = true },
        "gt" => range with { From = Optional(member.Value), IncludesFrom = false },
        "lte" or "le" => range with { To = Optional(member.Value), IncludesTo = true },
        "lt" => range with { To = Optional(member.Value), IncludesTo = false },
        "from" => range with { From = Optional(member.Value) },
        "to" => range with { To = Optional(member.Value) },
        "include_lower" => range with { IncludesFrom = DslRead.Boolean(member.Value) },
        "include_upper" => range with { IncludesTo = DslRead.Boolean(member.Value) },
        "format" => range with { Format = DslRead.TextOrNull(member.Value) },
        "time_zone" => range with { TimeZone = DslRead.TextOrNull(member.Value) },
        "relation" => DslRead.Text(member.Value) is "intersects" or "INTERSECTS" or "within" or "WITHIN" or "contains" or "CONTAINS"
            ? range
            : throw DslError.IllegalArgument($"{member.Value.Text} is not a valid relation"),
        _ when parts.Read(member) => range,
        _ => throw DslError.Unsupported("range", member),
    };

    private static QueryValue? Optional(DslNode node) => node.IsNull ? null : DslRead.Value(node);

    private static QueryValue TermOf(DslNode node) =>
        node.IsNull ? throw DslError.Parsing(node.Position, "No value specified for terms query") : DslRead.Value(node);
}
