using System.Globalization;
using System.Text;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Search.Dates;
using Dashboard.LogStore.Search.Execution.Compile;

namespace Dashboard.LogStore.Search.Execution.Sorting;

/// <summary>Makes an order ready for one index.</summary>
internal sealed class SortPlanner(SearchTarget target, int number, float? constantScore, DateTimeOffset now)
{
    private const long NanosecondsOfMillisecond = 1_000_000;

    private readonly CompileScope _scope = new(target, now);

    /// <summary>
    /// One column a key. <paramref name="floating"/> tells of each key that some index has floating point numbers under it,
    /// so that all compare as such.
    /// </summary>
    public IReadOnlyList<SortColumn> Plan(IReadOnlyList<SortKey> keys, IReadOnlyList<bool> floating) =>
        [.. keys.Select((key, index) => Column(key, floating[index]))];

    /// <summary>The index has floating point numbers under the key.</summary>
    public bool IsFloating(SortKey key) => key.NumericType == "double" || _scope.Field(key.Field) is { Kind: ColumnKind.Double };

    private SortColumn Column(SortKey key, bool floating)
    {
        if (key.Field == SortKey.Score)
            return new ScoreSortColumn(constantScore) { Descending = key.Descending };
        if (key.Field == SortKey.Document)
            return new SequenceSortColumn(0) { Descending = key.Descending };
        if (key.Field == SortKey.ShardDocument)
            return new SequenceSortColumn(number) { Descending = key.Descending };
        if (key.NestedFilter is not null)
            throw Dsl.DslError.NotSupported("sort.nested.filter");
        var field = _scope.Field(key.Field);
        if (field is null && key.Field != "_index")
            return key.UnmappedType is { } type ? Unmapped(key, type, floating) : throw Missing(key.Field);
        return field is null ? new StringSortColumn(null, false, Encoding.UTF8.GetBytes(target.Name), false, false) { Descending = key.Descending }
            : Mapped(key, field, floating);
    }

    private static SortColumn Unmapped(SortKey key, string type, bool floating) => type switch
    {
        "keyword" or "text" or "ip" or "wildcard" or "constant_keyword" => Strings(key, null, false),
        "double" or "float" or "half_float" or "scaled_float" => Doubles(key, null, false),
        "long" or "integer" or "short" or "byte" or "boolean" or "date" or "date_nanos" or "unsigned_long" =>
            floating ? Doubles(key, null, false) : Longs(key, null),
        _ => throw Dsl.DslError.IllegalArgument($"No mapper found for type [{type}]"),
    };

    private static SortColumn Mapped(SortKey key, FieldMapping field, bool floating) => field.Kind switch
    {
        ColumnKind.Keyword or ColumnKind.Ip => Strings(key, field, field.Kind == ColumnKind.Ip),
        ColumnKind.Double => Doubles(key, field.FullName, field.Type is "float" or "half_float" && key.NumericType is null),
        ColumnKind.Text => throw TextField(field.FullName),
        null => throw Dsl.DslError.IllegalArgument($"Fielddata is not supported on field [{key.Field}] of type [{field.Type}]"),
        _ when !field.HasDocValues => throw Dsl.DslError.IllegalArgument(
            $"Can't load fielddata on [{key.Field}] because fielddata is unsupported on fields of type [{field.Type}]. Use doc values instead."),
        _ => floating ? Doubles(key, field.FullName, false) : Longs(key, field),
    };

    private static StringSortColumn Strings(SortKey key, FieldMapping? field, bool isAddress)
    {
        var missing = key.Missing is null or "_last" or "_first" ? null
            : isAddress ? TermCompiler.AddressBytes(key.Missing) : Encoding.UTF8.GetBytes(key.Missing);
        return new(field?.FullName, SortModes.Of(key.Mode, key.Descending) == SortMode.Maximum, missing, key.Missing == "_first", isAddress) { Descending = key.Descending };
    }

    private static LongSortColumn Longs(SortKey key, FieldMapping? field)
    {
        var isNanos = field?.Kind == ColumnKind.DateNanos;
        var asNanos = key.NumericType is null ? isNanos : key.NumericType == "date_nanos";
        var isDate = field?.Kind is ColumnKind.Date or ColumnKind.DateNanos;
        var factor = !isDate || key.NumericType is not ("date" or "date_nanos") || isNanos == asNanos ? 1
            : asNanos ? NanosecondsOfMillisecond : -NanosecondsOfMillisecond;
        var reads = isDate ? DateFormatter.For(field!.Format ?? DateFormatter.Default) : null;
        var missing = key.Missing switch
        {
            null or "_last" => key.Descending ? long.MinValue : long.MaxValue,
            "_first" => key.Descending ? long.MaxValue : long.MinValue,
            var text when long.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
            var text when reads is not null => reads.Parse(text, TimeZoneInfo.Utc, false) is var instant && asNanos ? instant.TotalNanoseconds : instant.TotalMilliseconds,
            var text => throw new StoreFailureException(new(400, "number_format_exception", $"For input string: \"{text}\"")),
        };
        return new(field?.FullName, SortModes.Of(key.Mode, key.Descending), missing, factor, reads, key.Format is null ? null : DateFormatter.For(key.Format))
        {
            Descending = key.Descending,
            IsNanoseconds = asNanos,
        };
    }

    private static DoubleSortColumn Doubles(SortKey key, string? field, bool isSingle)
    {
        var missing = key.Missing switch
        {
            null or "_last" => key.Descending ? double.NegativeInfinity : double.PositiveInfinity,
            "_first" => key.Descending ? double.PositiveInfinity : double.NegativeInfinity,
            var text => double.TryParse(text, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new StoreFailureException(new(400, "number_format_exception", $"For input string: \"{text}\"")),
        };
        return new(field, SortModes.Of(key.Mode, key.Descending), missing, isSingle) { Descending = key.Descending };
    }

    private StoreFailureException Missing(string field) =>
        new(new(400, "query_shard_exception", $"No mapping found for [{field}] in order to sort on") { Index = target.Name });

    private static StoreFailureException TextField(string field) => Dsl.DslError.IllegalArgument(
        "Text fields are not optimised for operations that require per-document field data like aggregations and sorting, so these operations are disabled "
        + $"by default. Please use a keyword field instead. Alternatively, set fielddata=true on [{field}] in order to load field data by uninverting the "
        + "inverted index. Note that this can use significant memory.");
}
