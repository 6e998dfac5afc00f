using System.Globalization;

namespace Dashboard.Bench;

/// <summary>A search that people make of logs.</summary>
/// <param name="Body">For <c>_search</c>.</param>
internal sealed record LogSearch(string Name, string Body)
{
    private const string ByHour = """ "aggs":{"by_hour":{"date_histogram":{"field":"@timestamp","fixed_interval":"1h"}}} """;
    private const string NewestFirst = """ "sort":[{"@timestamp":"desc"}] """;
    private const string Word = """{"match":{"log":"timeout"}}""";

    /// <summary>The end of the generated documents.</summary>
    public static readonly DateTimeOffset End = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<LogSearch> All { get; } =
    [
        new("newest 500 of everything", $$"""{"size":500,{{NewestFirst}}}"""),
        new("newest 500 with a rare word", $$"""{"size":500,{{NewestFirst}},"query":{{Word}}}"""),
        new("histogram of everything", $$"""{"size":0,{{ByHour}}}"""),
        new("histogram of a word", $$"""{"size":0,"query":{{Word}},{{ByHour}}}"""),
        new("top 10 pods", """{"size":0,"aggs":{"pods":{"terms":{"field":"kubernetes.pod_name.keyword","size":10}}}}"""),
        new("prefix needle*", $$"""{"size":10,{{NewestFirst}},"query":{"prefix":{"log":"needle"}}}"""),
    ];

    /// <summary>The lines of the last days with a word, and when they came.</summary>
    public static LogSearch OfLastDays(int days)
    {
        var from = End.AddDays(-days).ToString("O", CultureInfo.InvariantCulture);
        var query = $$"""{"bool":{"filter":[{{Word}},{"range":{"@timestamp":{"gte":"{{from}}"}}}]}}""";
        return new($"word in the last {days} of 100 days", $$"""{"size":500,{{NewestFirst}},"query":{{query}},{{ByHour}}}""");
    }
}
