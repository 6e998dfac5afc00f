using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Search.Dates;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Execution.Filters;

namespace Dashboard.LogStore.Search.Execution.Compile;

/// <summary>Filters for values between bounds.</summary>
internal static class RangeCompiler
{
    public static RowFilter Range(CompileScope scope, RangeQuery query, float boost)
    {
        if (scope.SearchableField(query.Field) is not { Kind: { } kind } field)
            return NoneFilter.Instance;
        if (query.From is null && query.To is null)
            return new ConstantFilter(new ExistsFilter([field.FullName])) { Boost = boost };
        return kind switch
        {
            ColumnKind.Date or ColumnKind.DateNanos => Dates(scope, field, query, boost),
            ColumnKind.Long or ColumnKind.Boolean => Longs(field, query, boost),
            ColumnKind.Double => Doubles(field, query, boost),
            ColumnKind.Ip => PatternCompiler.OnStrings(scope, field, Strings(query, TermCompiler.AddressBytes), boost),
            _ => PatternCompiler.OnStrings(scope, field, Strings(query, text => CompileScope.Utf8(scope.Normalize(field, text))), boost),
        };
    }

    public static RowFilter Nearness(CompileScope scope, DistanceFeatureQuery query, float boost)
    {
        if (scope.SearchableField(query.Field) is not { } field)
            return NoneFilter.Instance;
        if (field.Kind is not (ColumnKind.Date or ColumnKind.DateNanos))
            throw new StoreFailureException(StoreFailure.IllegalArgument(
                $"Illegal data type of [{field.Type}]![distance_feature] query can only be run on a date, date_nanos or geo_point field type!"));
        var origin = new DateMath(CompileScope.Formatter(field, null), scope.Now).Parse(query.Origin.Text, true, TimeZoneInfo.Utc);
        var pivot = TimeText.Parse(query.Pivot, "pivot")?.TotalMilliseconds ?? 0;
        return new NearnessFilter(field.FullName, Unit(field, origin), field.Kind == ColumnKind.DateNanos ? pivot * 1_000_000 : pivot) { Boost = boost };
    }

    private static LongRangeFilter Dates(CompileScope scope, FieldMapping field, RangeQuery query, float boost)
    {
        var zone = query.TimeZone is null ? TimeZoneInfo.Utc : TimeZones.Parse(query.TimeZone);
        var math = new DateMath(CompileScope.Formatter(field, query.Format), scope.Now);
        var from = long.MinValue;
        var to = long.MaxValue;
        // What is left out of a bound is filled up so that the whole of it is within, or without.
        if (query.From is { } low)
            from = Unit(field, math.Parse(low.Text, !query.IncludesFrom, zone)) + (query.IncludesFrom ? 0 : 1);
        if (query.To is { } high)
            to = Unit(field, math.Parse(high.Text, query.IncludesTo, zone)) - (query.IncludesTo ? 0 : 1);
        return new(field.FullName, from, to) { Boost = boost };
    }

    private static long Unit(FieldMapping field, DateInstant instant) =>
        field.Kind == ColumnKind.DateNanos ? instant.TotalNanoseconds : instant.TotalMilliseconds;

    private static RowFilter Longs(FieldMapping field, RangeQuery query, float boost)
    {
        decimal from = long.MinValue, to = long.MaxValue;
        if (query.From is { } low)
        {
            var bound = Whole(field, low.Text);
            from = query.IncludesFrom ? Math.Ceiling(bound) : Math.Floor(bound) + 1;
        }
        if (query.To is { } high)
        {
            var bound = Whole(field, high.Text);
            to = query.IncludesTo ? Math.Floor(bound) : Math.Ceiling(bound) - 1;
        }
        return from > long.MaxValue || to < long.MinValue || from > to
            ? NoneFilter.Instance
            : new LongRangeFilter(field.FullName, (long)Math.Max(from, long.MinValue), (long)Math.Min(to, long.MaxValue)) { Boost = boost };
    }

    private static decimal Whole(FieldMapping field, string text) =>
        field.Kind == ColumnKind.Boolean ? TermCompiler.Boolean(text) : NumberRead.Decimal(text);

    private static DoubleFilter Doubles(FieldMapping field, RangeQuery query, float boost)
    {
        var from = double.NegativeInfinity;
        var to = double.PositiveInfinity;
        if (query.From is { } low)
            from = Next(field, NumberRead.Double(field, low.Text), query.IncludesFrom, 1);
        if (query.To is { } high)
            to = Next(field, NumberRead.Double(field, high.Text), query.IncludesTo, -1);
        return new(field.FullName, from, to, null) { Boost = boost };
    }

    private static double Next(FieldMapping field, double bound, bool included, int direction)
    {
        if (included)
            return bound;
        if (field.Type == "float")
            return direction > 0 ? MathF.BitIncrement((float)bound) : MathF.BitDecrement((float)bound);
        return direction > 0 ? Math.BitIncrement(bound) : Math.BitDecrement(bound);
    }

    private static RangePattern Strings(RangeQuery query, Func<string, byte[]> encode) => new(
        query.From is { } from ? encode(from.Text) : null, query.IncludesFrom,
        query.To is { } to ? encode(to.Text) : null, query.IncludesTo);
}
