namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Reads the order of hits.</summary>
public static class SortParser
{
    /// <summary>A name, an object or an array of both. Only by score: an empty order, which means the same.</summary>
    public static IReadOnlyList<SortKey> Parse(DslNode node)
    {
        IReadOnlyList<SortKey> keys = node.IsArray ? [.. node.Items.SelectMany(Keys)] : [.. Keys(node)];
        return keys is [{ Field: SortKey.Score, Descending: true }] ? [] : keys;
    }

    /// <summary>The URL's <c>sort=field:asc,other:desc</c>.</summary>
    public static IReadOnlyList<SortKey> ParseText(string text)
    {
        var keys = new List<SortKey>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.LastIndexOf(':');
            keys.Add(colon <= 0 ? Key(part) : Key(part[..colon]) with { Descending = Order(part[(colon + 1)..]) });
        }
        return keys is [{ Field: SortKey.Score, Descending: true }] ? [] : keys;
    }

    private static IEnumerable<SortKey> Keys(DslNode node)
    {
        if (node.IsObject)
            return node.Members.Select(Key);
        if (node.IsScalar)
            return [Key(node.Text)];
        throw DslError.IllegalArgument("malformed sort format, within the sort array, an object, or an actual string are allowed");
    }

    private static SortKey Key(string field) => new(field, field == SortKey.Score);

    private static SortKey Key(DslMember member)
    {
        var key = Key(member.Name);
        if (member.Name is "_script" or "_geo_distance" or "_geoDistance")
            throw DslError.NotSupported(member.Name);
        if (!member.Value.IsObject)
            return key with { Descending = Order(DslRead.Text(member.Value)) };
        return member.Value.Members.Aggregate(key, Part);
    }

    private static SortKey Part(SortKey key, DslMember member) => member.Name switch
    {
        "order" => key with { Descending = Order(DslRead.Text(member.Value)) },
        "missing" when key.Field != SortKey.Score => key with { Missing = DslRead.TextOrNull(member.Value) },
        "unmapped_type" when key.Field != SortKey.Score => key with { UnmappedType = DslRead.TextOrNull(member.Value) },
        "mode" when key.Field != SortKey.Score => key with { Mode = Mode(DslRead.Text(member.Value)) },
        "numeric_type" when key.Field != SortKey.Score => key with { NumericType = NumericType(DslRead.Text(member.Value)) },
        "format" when key.Field != SortKey.Score => key with { Format = DslRead.TextOrNull(member.Value) },
        "nested" when key.Field != SortKey.Score => Nested(key, member.Value),
        "nested_path" when key.Field != SortKey.Score => key with { NestedPath = DslRead.Text(member.Value) },
        "nested_filter" when key.Field != SortKey.Score => key with { NestedFilter = QueryParser.Parse(member.Value) },
        _ => throw DslError.UnknownField(key.Field == SortKey.Score ? "_score" : "field_sort", member),
    };

    private static SortKey Nested(SortKey key, DslNode node)
    {
        foreach (var member in node.Members)
            key = member.Name switch
            {
                "path" => key with { NestedPath = DslRead.Text(member.Value) },
                "filter" => key with { NestedFilter = QueryParser.Parse(member.Value) },
                "max_children" => key,
                _ => throw DslError.NotSupported($"nested.{member.Name}"),
            };
        return key;
    }

    private static bool Order(string order) => order.ToLowerInvariant() switch
    {
        "asc" => false,
        "desc" => true,
        _ => throw DslError.IllegalArgument($"No enum constant org.elasticsearch.search.sort.SortOrder.{order.ToUpperInvariant()}"),
    };

    private static string Mode(string mode) => mode.ToLowerInvariant() is "min" or "max" or "sum" or "avg" or "median"
        ? mode.ToLowerInvariant()
        : throw DslError.IllegalArgument($"Unknown SortMode [{mode}]");

    private static string NumericType(string type) => type is "long" or "double" or "date" or "date_nanos"
        ? type
        : throw DslError.IllegalArgument($"invalid value for [numeric_type], must be [long, double, date, date_nanos], got {type}");
}
