using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.LogStore.Aggregations;

/// <summary>Random documents of <see cref="AggregationDocuments.MappingOfOne"/> and random aggregations over them, as JSON.</summary>
internal static class RandomAggregation
{
    private static readonly string[] words = ["apple", "banana", "cherry", "date", "", "ünïcode", "🙂"];
    private static readonly string[] zones = ["UTC", "Europe/Berlin", "America/New_York", "+05:30", "Australia/Lord_Howe"];

    public static Gen<RandomAggregationCase> Case =>
        from documents in Document.ListOf()
        from aggregations in Bucket(2).ListOf(5)
        select new RandomAggregationCase([.. documents], [.. aggregations]);

    private static Gen<string> Document =>
        from n in Several(Gen.Choose(-20, 20).Select(number => $"{number}"))
        from f in Several(Gen.Choose(-40, 40).Select(number => $"{number / 4d:0.0#}"))
        from k in Several(Gen.Elements(words).Select(word => $"\"{word}\""))
        from b in Several(Gen.Elements("true", "false"))
        from d in Several(Instant.Select(millis => $"{millis}"))
        select "{" + string.Join(',', new[] { Member("n", n), Member("f", f), Member("k", k), Member("b", b), Member("d", d) }.Where(member => member.Length > 0)) + "}";

    // Around the change of clocks in Berlin of spring and autumn 2020.
    private static Gen<long> Instant =>
        from start in Gen.Elements(1_585_400_000_000, 1_603_500_000_000, 0L)
        from minutes in Gen.Choose(0, 4_000)
        select start + minutes * 60_000L;

    private static Gen<string> Several(Gen<string> value) => Gen.OneOf(
        Gen.Constant(""),
        value,
        value,
        from one in value from other in value select $"[{one},{other}]");

    private static string Member(string name, string value) => value.Length == 0 ? "" : $"\"{name}\":{value}";

    private static Gen<string> Metric =>
        from name in Gen.Elements("n", "f")
        from metric in Gen.Elements(
            $"\"sum\":{{\"field\":\"{name}\"}}", $"\"avg\":{{\"field\":\"{name}\"}}", $"\"stats\":{{\"field\":\"{name}\"}}", $"\"max\":{{\"field\":\"d\"}}",
            $"\"value_count\":{{\"field\":\"k\"}}", $"\"cardinality\":{{\"field\":\"{name}\"}}", $"\"min\":{{\"field\":\"{name}\",\"missing\":3}}")
        select "{" + metric + "}";

    private static Gen<string> Bucket(int depth) =>
        from body in Gen.OneOf(Terms, Histogram, DateHistogram, Range, Composite(depth), Gen.Constant("\"missing\":{\"field\":\"b\"}"))
        from children in depth == 0 ? Gen.Constant("") : Gen.OneOf(Gen.Constant(""), Children(depth))
        select "{" + body + children + "}";

    private static Gen<string> Children(int depth) =>
        from metric in Metric
        from bucket in Bucket(depth - 1).Where(bucket => !bucket.Contains("composite", StringComparison.Ordinal))
        select $",\"aggs\":{{\"m\":{metric},\"b\":{bucket}}}";

    private static Gen<string> Terms =>
        from name in Gen.Elements("k", "n", "f", "b", "d")
        from size in Gen.Choose(1, 5)
        from order in Gen.Elements("{\"_count\":\"desc\"}", "{\"_count\":\"asc\"}", "{\"_key\":\"asc\"}", "{\"_key\":\"desc\"}")
        select $"\"terms\":{{\"field\":\"{name}\",\"size\":{size},\"order\":{order}}}";

    private static Gen<string> Histogram =>
        from name in Gen.Elements("n", "f")
        from interval in Gen.Elements("0.5", "1", "3", "10")
        from offset in Gen.Elements("0", "1", "-2.5")
        from minimum in Gen.Choose(0, 2)
        select $"\"histogram\":{{\"field\":\"{name}\",\"interval\":{interval},\"offset\":{offset},\"min_doc_count\":{minimum}}}";

    private static Gen<string> DateHistogram =>
        from interval in Gen.Elements("\"calendar_interval\":\"hour\"", "\"calendar_interval\":\"day\"", "\"calendar_interval\":\"week\"", "\"calendar_interval\":\"month\"",
            "\"fixed_interval\":\"3h\"", "\"fixed_interval\":\"1d\"", "\"fixed_interval\":\"90m\"")
        from zone in Gen.Elements(zones)
        select $"\"date_histogram\":{{\"field\":\"d\",{interval},\"time_zone\":\"{zone}\",\"min_doc_count\":1}}";

    private static Gen<string> Range =>
        from name in Gen.Elements("n", "f")
        from low in Gen.Choose(-10, 10)
        from high in Gen.Choose(-10, 10)
        select $"\"range\":{{\"field\":\"{name}\",\"ranges\":[{{\"to\":{low}}},{{\"from\":{Math.Min(low, high)},\"to\":{Math.Max(low, high)}}},{{\"from\":{high}}}]}}";

    private static Gen<string> Composite(int depth) => depth < 2 ? Terms :
        from first in Gen.Elements("k", "n", "b")
        from second in Gen.Elements("\"histogram\":{\"field\":\"f\",\"interval\":2}", "\"terms\":{\"field\":\"n\",\"order\":\"desc\"}", "\"date_histogram\":{\"field\":\"d\",\"calendar_interval\":\"day\"}")
        from missing in Gen.Elements("true", "false")
        from size in Gen.Choose(1, 12)
        select $"\"composite\":{{\"size\":{size},\"sources\":[{{\"one\":{{\"terms\":{{\"field\":\"{first}\",\"missing_bucket\":{missing}}}}}}},{{\"two\":{{{second}}}}}]}}";
}
