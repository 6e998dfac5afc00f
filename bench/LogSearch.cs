using System.Globalization;

namespace Dashboard.Bench;

/// <summary>A search that people make of logs.</summary>
/// <param name="Body">For <c>_search</c>.</param>
internal sealed record LogSearch(string Name, string Body)
{
    private const string ByHour = "\"aggs\":{\"by_hour\":{\"date_histogram\":{\"field\":\"@timestamp\",\"fixed_interval\":\"1h\"}}}";
    private const string NewestFirst = "\"sort\":[{\"@timestamp\":\"desc\"}]";
    private const string TopPods = "\"aggs\":{\"pods\":{\"terms\":{\"field\":\"kubernetes.pod_name.keyword\",\"size\":10}}}";
    private const string Word = """{"match":{"log":"timeout"}}""";

    /// <summary>The end of the generated documents.</summary>
    public static readonly DateTimeOffset End = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<LogSearch> All { get; } =
    [
        new("newest 500 of everything", Of("""{"match_all":{}}""", 500, NewestFirst)),
        new("newest 500 with a rare word", Of(Word, 500, NewestFirst)),
        new("histogram of everything", Of("""{"match_all":{}}""", 0, ByHour)),
        new("histogram of a word", Of(Word, 0, ByHour)),
        new("top 10 pods", Of("""{"match_all":{}}""", 0, TopPods)),
        new("prefix needle*", Of("""{"prefix":{"log":"needle"}}""", 10, NewestFirst)),
    ];

    /// <summary>The lines of the last days with a word, and when they came.</summary>
    public static LogSearch OfLastDays(int days)
    {
        var from = End.AddDays(-days).ToString("O", CultureInfo.InvariantCulture);
        var range = "{\"range\":{\"@timestamp\":{\"gte\":\"" + from + "\"}}}";
        return new($"word in the last {days} of 100 days", Of("{\"bool\":{\"filter\":[" + Word + "," + range + "]}}", 500, NewestFirst + "," + ByHour));
    }

    private static string Of(string query, int size, string more) => $"{{\"size\":{size},\"query\":{query},{more}}}";
}
