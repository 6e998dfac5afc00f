using System.Collections.Frozen;
using System.Net;
using System.Net.Sockets;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Execution.Filters;

namespace Dashboard.LogStore.Search.Execution.Compile;

/// <summary>Filters for whole terms.</summary>
internal static class TermCompiler
{
    private const int MostTerms = 65_536;

    public static RowFilter Term(CompileScope scope, string name, QueryValue value, float boost, bool ignoresCase)
    {
        if (name == "_index")
            return OnIndex(WildcardPattern.Literal(value.Text) == scope.Target.Name, boost);
        if (name == "_type")
            return OnIndex(value.Text == "_doc", boost);
        if (scope.SearchableField(name) is not { Kind: { } kind } field)
            return NoneFilter.Instance;
        if (ignoresCase && kind is ColumnKind.Keyword or ColumnKind.Text)
            return PatternCompiler.OnStrings(scope, field, new WildcardPattern(Escape(value.Text), true), boost);
        return kind switch
        {
            ColumnKind.Text => new TextTermFilter(field.FullName, scope.IndexAnalyzer(field), CompileScope.Utf8(value.Text)) { Boost = boost },
            ColumnKind.Keyword when field.FullName[0] == '_' => new TermSetFilter(field.FullName, [Keyword(scope, field, value)]) { Boost = boost },
            ColumnKind.Keyword => new RareTermFilter(new TermSetFilter(field.FullName, [Keyword(scope, field, value)]), field.FullName) { Boost = boost },
            ColumnKind.Double => DoubleSet(field, [value], boost),
            ColumnKind.Boolean => new RareTermFilter(LongSet(field, [value], 1), field.FullName) { Boost = boost },
            ColumnKind.Long => LongSet(field, [value], boost),
            ColumnKind.Ip => Address(field, value.Text, boost),
            _ => RangeCompiler.Range(scope, new RangeQuery(name) { From = value, To = value }, boost),
        };
    }

    public static RowFilter Terms(CompileScope scope, TermsQuery query, float boost)
    {
        var limit = scope.Target.Setting("index.max_terms_count", MostTerms);
        if (query.Values.Count > limit)
            throw new StoreFailureException(StoreFailure.IllegalArgument(
                $"The number of terms [{query.Values.Count}] used in the Terms Query request has exceeded the allowed maximum of [{limit}]. "
                + "This maximum can be set by changing the [index.max_terms_count] index level setting."));
        if (query.Values.Count == 0)
            return NoneFilter.Instance;
        if (query.Field is "_index" or "_type")
            return Any(query.Values.Select(value => Term(scope, query.Field, value, 1, false)), boost);
        if (scope.SearchableField(query.Field) is not { Kind: { } kind } field)
            return NoneFilter.Instance;
        return kind switch
        {
            ColumnKind.Keyword => new TermSetFilter(field.FullName, query.Values.Select(value => Keyword(scope, field, value))) { Boost = boost },
            ColumnKind.Long or ColumnKind.Boolean => LongSet(field, query.Values, boost),
            ColumnKind.Double => DoubleSet(field, query.Values, boost),
            _ => Any(query.Values.Select(value => Term(scope, query.Field, value, 1, false)), boost),
        };
    }

    public static RowFilter Ids(IdsQuery query, float boost) =>
        query.Values.Count == 0 ? NoneFilter.Instance : new TermSetFilter("_id", query.Values.Select(CompileScope.Utf8)) { Boost = boost };

    public static RowFilter Exists(CompileScope scope, ExistsQuery query, float boost)
    {
        if (query.Field is "_id" or "_index" or "_type" or "_seq_no" or "_version" or "_source")
            return new AllFilter { Boost = boost };
        var fields = FieldExpansion.Existing(scope, query.Field);
        return fields.Count == 0 ? NoneFilter.Instance : new ConstantFilter(new ExistsFilter(fields)) { Boost = boost };
    }

    /// <summary>An address in the 16 bytes of its column; fails with Elasticsearch's words.</summary>
    public static byte[] AddressBytes(string text) => IPAddress.TryParse(text, out var address) && IsWhole(address, text)
        ? address.MapToIPv6().GetAddressBytes()
        : throw new StoreFailureException(StoreFailure.IllegalArgument($"'{text}' is not an IP string literal."));

    /// <summary>IPv4 has four numbers; .NET takes one to three for an address as well.</summary>
    private static bool IsWhole(IPAddress address, string text) => address.AddressFamily == AddressFamily.InterNetworkV6 || text.Count(letter => letter == '.') == 3;

    private static RowFilter OnIndex(bool matches, float boost) => matches ? new AllFilter { Boost = boost } : NoneFilter.Instance;

    private static ConstantFilter Any(IEnumerable<RowFilter> filters, float boost) => new(new BoolFilter([], [.. filters], [], 1, [])) { Boost = boost };

    private static byte[] Keyword(CompileScope scope, FieldMapping field, QueryValue value) => CompileScope.Utf8(scope.Normalize(field, value.Text));

    private static RowFilter LongSet(FieldMapping field, IReadOnlyList<QueryValue> values, float boost)
    {
        var wanted = new HashSet<long>();
        foreach (var value in values)
            if (field.Kind == ColumnKind.Boolean)
                wanted.Add(Boolean(value.Text));
            else if (NumberRead.Decimal(value.Text) is var number && number == Math.Floor(number) && number is >= long.MinValue and <= long.MaxValue)
                wanted.Add((long)number);
        if (wanted.Count == 1)
            return new LongRangeFilter(field.FullName, wanted.Single(), wanted.Single()) { Boost = boost };
        return wanted.Count == 0 ? NoneFilter.Instance : new LongSetFilter(field.FullName, wanted) { Boost = boost };
    }

    private static DoubleFilter DoubleSet(FieldMapping field, IReadOnlyList<QueryValue> values, float boost)
    {
        var wanted = values.Select(value => NumberRead.Double(field, value.Text)).ToFrozenSet();
        return new(field.FullName, wanted.Min(), wanted.Max(), wanted) { Boost = boost };
    }

    public static long Boolean(string text) => text switch
    {
        "true" => 1,
        "false" or "" => 0,
        _ => throw new StoreFailureException(StoreFailure.IllegalArgument($"Can't parse boolean value [{text}], expected [true] or [false]")),
    };

    private static RowFilter Address(FieldMapping field, string text, float boost)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return new ConstantFilter(new TermSetFilter(field.FullName, [AddressBytes(text)])) { Boost = boost };
        var low = AddressBytes(text[..slash]);
        var isV4 = IPAddress.Parse(text[..slash]).AddressFamily == AddressFamily.InterNetwork;
        if (!int.TryParse(text.AsSpan(slash + 1), out var bits) || bits < 0 || bits > (isV4 ? 32 : 128))
            throw new StoreFailureException(StoreFailure.IllegalArgument($"Expected [ip/prefix] but was [{text}]"));
        var (from, to) = Network(low, isV4 ? bits + 96 : bits);
        return new StringPatternFilter(field.FullName, new RangePattern(from, true, to, true)) { Boost = boost };
    }

    private static (byte[] From, byte[] To) Network(byte[] address, int bits)
    {
        var (from, to) = ((byte[])address.Clone(), (byte[])address.Clone());
        for (var bit = bits; bit < 128; bit++)
        {
            from[bit / 8] &= (byte)~(0x80 >> (bit % 8));
            to[bit / 8] |= (byte)(0x80 >> (bit % 8));
        }
        return (from, to);
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal).Replace("?", "\\?", StringComparison.Ordinal);
}
