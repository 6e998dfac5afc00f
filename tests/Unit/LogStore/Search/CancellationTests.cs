using System.Text;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Search.Dsl;
using Engine = Dashboard.LogStore.Search.Aggregations.Aggregations;

namespace Dashboard.Unit.LogStore.Search;

/// <summary>
/// A search that is given up stops within 100 ms, whatever it does at that moment. Counted is the processor time of the whole process from the request to
/// stop to the end of the search, which says the same on a busy machine; so no other test may run meanwhile.
/// </summary>
[Collection(nameof(AloneCollection))]
public sealed class CancellationTests(ManyDocuments documents) : IClassFixture<ManyDocuments>
{
    private const int Tries = 4;
    private static readonly TimeSpan limit = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan[] moments = [TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(60), TimeSpan.FromMilliseconds(200)];

    public static TheoryData<string> Heavy =>
    [
        """{"size":0,"query":{"regexp":{"log":{"value":".*(ab|ba|aab)*[0-9]+(x|y)*zzz.*","max_determinized_states":10000}}}}""",
        """{"size":0,"query":{"regexp":{"trace.keyword":".*(0|1|2)+.*(a|b|c)+.*(7|8)+x.*"}}}""",
        """{"size":0,"query":{"wildcard":{"log.keyword":"*7*tick*a*f*zz*"}}}""",
        """{"size":0,"query":{"fuzzy":{"log":{"value":"operetion","fuzziness":2}}}}""",
        """{"size":0,"query":{"match_phrase":{"log":{"query":"tick tick tick tick tick tick tick tick tock","slop":40}}}}""",
        """{"size":10000,"query":{"match":{"log":"operation tick tock request finished"}}}""",
        """{"size":10000,"sort":[{"log.keyword":"desc"},{"trace.keyword":"asc"}]}""",
        """{"size":10000,"query":{"match":{"log":"operation tick"}},"highlight":{"fields":{"log":{"fragment_size":40,"number_of_fragments":20}}}}""",
        """{"size":100,"query":{"match":{"log":"operation"}},"highlight":{"fields":{"log":{"highlight_query":{"match_phrase":{"log":{"query":"tick tick tick tick tick tick tick tick tock","slop":40}}}}}}}""",
        """{"size":0,"aggs":{"a":{"terms":{"field":"trace.keyword","size":10000,"order":{"c.max":"desc"}},"aggs":{"b":{"terms":{"field":"log.keyword","size":100},"aggs":{"h":{"date_histogram":{"field":"@timestamp","fixed_interval":"1s"}}}},"c":{"stats":{"field":"n"}}}}}}""",
        """{"size":0,"aggs":{"a":{"terms":{"field":"n","size":10000},"aggs":{"t":{"top_hits":{"size":3}}}}}}""",
        """{"size":0,"aggs":{"a":{"composite":{"size":10000,"sources":[{"t":{"terms":{"field":"trace.keyword"}}},{"l":{"terms":{"field":"log.keyword"}}}]},"aggs":{"p":{"percentiles":{"field":"n"}}}}}}""",
    ];

    [Theory]
    [MemberData(nameof(Heavy))]
    public async Task SearchAsync_GivenUp_StopsWithin100Milliseconds(string body)
    {
        using var view = documents.OpenView();
        var stopped = 0;
        foreach (var moment in moments)
        {
            var least = TimeSpan.MaxValue;
            // What the runtime does besides, as compiling, counts as well: it does not do so every time.
            for (var tried = 0; tried < Tries && least > limit; tried++)
            {
                if (await WorkAfterCancelAsync(view, body, moment) is not { } work)
                {
                    least = TimeSpan.Zero;
                    break;
                }
                stopped++;
                least = work < least ? work : least;
            }
            Assert.True(least <= limit, $"given up after {moment.TotalMilliseconds} ms of work it worked on for {least.TotalMilliseconds:F0} ms");
        }
        Assert.True(stopped > 0, "it was done before it was given up");
    }

    /// <summary>Processor time between the request to stop, which comes after so much of it, and the end; null where it was done before.</summary>
    private static async Task<TimeSpan?> WorkAfterCancelAsync(IndexView view, string body, TimeSpan moment)
    {
        var parsed = new SearchRequestParser(new Engine()).Parse(Encoding.UTF8.GetBytes(body));
        Assert.Null(parsed.Failure);
        using var cancellation = new CancellationTokenSource();
        var searcher = new Searcher(TimeProvider.System);
        var begun = Used;
        var searching = searcher.SearchAsync([new SearchTarget(view)], parsed.Value, cancellation.Token);
        while (Used - begun < moment && !searching.IsCompleted)
            await Task.Yield();
        var before = Used;
        await cancellation.CancelAsync();
        try
        {
            Assert.Null((await searching).Failure);
            return null;
        }
        catch (OperationCanceledException)
        {
            return Used - before;
        }
    }

    private static TimeSpan Used => Environment.CpuUsage.TotalTime;
}
