using System.Globalization;
using System.Text.Json;
using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Logs.Support;

namespace Dashboard.Unit.Logs.Search;

/// <summary>What the search promises, on every backend that is there.</summary>
public abstract class LogSearchContract(string? server) : LogContract(server)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Documents_ManyOfOneMoment_ComePageByPageEachOnce()
    {
        await Backend.WriteAsync("a", Enumerable.Range(0, 230).Select(place => Line(place / 100, $"line {place}")));
        await Backend.WriteAsync("b", Enumerable.Range(0, 20).Select(place => Line(1, $"other {place}")));
        var search = Backend.As(LogUser.Everywhere()).Search;

        var page = (await search.DocumentsAsync(new() { Selection = All(), Size = 60 }, Cancellation)).Value.Value;
        var found = page.Documents.ToList();
        while (page.Next is { } next)
        {
            page = (await search.MoreAsync(next, Cancellation)).Value.Value;
            found.AddRange(page.Documents);
        }

        Assert.Equal(250, found.Count);
        Assert.Equal(250, found.Select(document => document.Id).Distinct().Count());
        Assert.Equal(found.Select(document => document.Time).OrderDescending(), found.Select(document => document.Time));
        Assert.Equal(Start.AddMinutes(2), found[0].Time);
    }

    [Fact]
    public async Task Documents_SortedByAField_FollowIt()
    {
        await Backend.WriteAsync("a", Line(0, "x", more: "\"size\":3"), Line(1, "y", more: "\"size\":1"), Line(2, "z"));
        var answer = await Backend.As(LogUser.Everywhere()).Search.DocumentsAsync(new() { Selection = All(), Sort = [new("size", Descending: false)] }, Cancellation);
        Assert.Equal(["y", "x", "z"], answer.Value.Value.Documents.Select(document => document.Source.Text("message")));
    }

    [Fact]
    public async Task Documents_LongValue_IsCutAndWholeOnDemand()
    {
        var text = new string('é', 5000);
        await Backend.WriteAsync("a", Line(0, text, more: "\"nested\":{\"short\":\"s\"}"));
        var logs = Backend.As(LogUser.Everywhere());
        var document = (await logs.Search.DocumentsAsync(new() { Selection = All() }, Cancellation)).Value.Value.Documents.Single();
        Assert.Equal(text[..1000], document.Source.Text("message"));
        Assert.Equal(("message", 5000), document.Cut.Select(cut => (cut.Key, cut.Value)).Single());
        Assert.Equal("s", document.Source.Text("nested", "short"));

        var whole = (await logs.Search.DocumentAsync(Backend.View(), document.Id, Cancellation)).Value.Value;
        Assert.Equal(text, whole.Source.Text("message"));
        Assert.Empty(whole.Cut);
    }

    [Fact]
    public async Task Documents_WithAQuery_MarkWhatMatched()
    {
        await Backend.WriteAsync("a", Line(0, "connection timeout after 3 s"), Line(1, "all is well"));
        var answer = await Backend.As(LogUser.Everywhere()).Search.DocumentsAsync(new() { Selection = All("""{"match":{"message":"timeout"}}""") }, Cancellation);
        var highlight = Assert.Single(answer.Value.Value.Documents.Single().Highlights["message"]);
        Assert.Equal("connection timeout after 3 s", highlight.Text);
        Assert.Equal("timeout", highlight.Text[highlight.Marks.Single()]);
    }

    [Fact]
    public async Task Documents_OfAViewWithoutTime_Come()
    {
        await Backend.WriteAsync("a", """{"message":"x"}""", """{"message":"y"}""");
        var answer = await Backend.As(LogUser.Everywhere()).Search.DocumentsAsync(new() { Selection = new() { View = Backend.View(timeField: null) } }, Cancellation);
        Assert.Equal(2, answer.Value.Value.Documents.Count);
    }

    [Fact]
    public async Task Documents_OfNoIndex_AreNotFound()
    {
        var failure = (await Backend.As(LogUser.Everywhere()).Search.DocumentsAsync(new() { Selection = All() }, Cancellation)).Failure;
        Assert.Equal(FailureKind.NotFound, failure?.Kind);
    }

    [Fact]
    public async Task Documents_WrongQuery_SayWhat()
    {
        await Backend.WriteAsync("a", Line(0, "x"));
        var failure = (await Backend.As(LogUser.Everywhere()).Search.DocumentsAsync(new() { Selection = All("""{"query_string":{"query":"message:(a"}}""") }, Cancellation)).Failure;
        Assert.Equal(FailureKind.Invalid, failure?.Kind);
        Assert.StartsWith("The query cannot be read", failure?.Message);
        Assert.Contains("message:(a", failure?.Message);
    }

    [Fact]
    public async Task Histogram_SplitByLevel_CountsEachBarAndTheRest()
    {
        await Backend.WriteAsync("a", Line(0, "x", "error"), Line(0, "x", "info"), Line(0, "x", "info"), Line(10, "x", "info"), Line(10, "x", "debug"), Line(10, "x"));
        var time = new TimeInterval(Start, Start.AddMinutes(19));
        var answer = await Backend.As(LogUser.Everywhere()).Search.HistogramAsync(
            new() { Selection = All() with { Time = time }, Interval = HistogramInterval.Find("10m"), SplitField = "level.keyword", SplitSize = 2 }, Cancellation);
        var histogram = answer.Value.Value;
        Assert.Equal("info", histogram.Series[0]);
        Assert.Equal(6, histogram.Total);
        Assert.Equal([(Start, 3L, 2L), (Start.AddMinutes(10), 3L, 1L)], histogram.Bars.Select(bar => (bar.Start, bar.Documents, bar.Split[0])));
        Assert.All(histogram.Bars, bar => Assert.Equal(bar.Documents, bar.Split.Sum() + bar.Other));
    }

    [Fact]
    public async Task Histogram_AutomaticOverATime_HasBarsFromItsBeginningToItsEnd()
    {
        await Backend.WriteAsync("a", Line(30, "x"));
        var time = new TimeInterval(Start, Start.AddHours(1));
        var histogram = (await Backend.As(LogUser.Everywhere()).Search.HistogramAsync(new() { Selection = All() with { Time = time } }, Cancellation)).Value.Value;
        Assert.InRange(histogram.Bars.Count, 25, 101);
        Assert.Equal(Start, histogram.Bars[0].Start);
        Assert.Equal(1, histogram.Bars.Sum(bar => bar.Documents));
    }

    [Fact]
    public async Task Histogram_WithoutATime_CoversAllDocuments()
    {
        await Backend.WriteAsync("a", Line(0, "x"), Line(60 * 24, "y"));
        var histogram = (await Backend.As(LogUser.Everywhere()).Search.HistogramAsync(new() { Selection = All() }, Cancellation)).Value.Value;
        Assert.Equal(2, histogram.Bars.Sum(bar => bar.Documents));
    }

    [Fact]
    public async Task Histogram_ByDaysOfAZone_BeginsThemThere()
    {
        await Backend.WriteAsync("a", Line(0, "x"), Line(60 * 4, "y"));
        var time = new TimeInterval(Start, Start.AddHours(5));
        var histogram = (await Backend.As(LogUser.Everywhere()).Search.HistogramAsync(
            new() { Selection = All() with { Time = time }, Interval = HistogramInterval.Find("1d"), TimeZone = "Asia/Seoul" }, Cancellation)).Value.Value;
        Assert.Equal([new DateTimeOffset(2026, 2, 28, 15, 0, 0, TimeSpan.Zero), new(2026, 3, 1, 15, 0, 0, TimeSpan.Zero)], histogram.Bars.Select(bar => bar.Start));
        Assert.Equal([1L, 1L], histogram.Bars.Select(bar => bar.Documents));
    }

    [Fact]
    public async Task Histogram_IntervalOfTooManyBars_IsWidened()
    {
        await Backend.WriteAsync("a", Line(0, "x"));
        var time = new TimeInterval(Start.AddDays(-30), Start.AddDays(1));
        var histogram = (await Backend.As(LogUser.Everywhere()).Search.HistogramAsync(new() { Selection = All() with { Time = time }, Interval = HistogramInterval.Find("1s") }, Cancellation)).Value.Value;
        Assert.True(histogram.Widened);
        Assert.InRange(histogram.Bars.Count, 2, 1001);
    }

    [Fact]
    public async Task Values_OfAField_AreCountedOverAllDocuments()
    {
        await Backend.WriteAsync("a", Line(0, "x", "error", "\"ok\":true"), Line(1, "x", "info", "\"ok\":false"), Line(2, "x", "info", "\"ok\":true"), Line(3, "x"));
        var search = Backend.As(LogUser.Everywhere()).Search;
        var top = (await search.TopValuesAsync(All(), "level.keyword", 1, Cancellation)).Value.Value;
        Assert.Equal((4L, 3L, 1L, 0L), (top.Documents, top.WithField, top.Other, top.ErrorBound));
        Assert.Equal(("info", 2L), (top.Values.Single().Text, top.Values.Single().Documents));
        var flags = (await search.TopValuesAsync(All(), "ok", 5, Cancellation)).Value.Value;
        Assert.Equal([(JsonValueKind.True, "true", 2L), (JsonValueKind.False, "false", 1L)], flags.Values.Select(value => (value.Value.ValueKind, value.Text, value.Documents)));
        Assert.Equal(2, (await search.CardinalityAsync(All(), "level.keyword", Cancellation)).Value.Value.Values);
        Assert.Equal(4, (await search.CountAsync(All(), Cancellation)).Value.Value.Documents);
    }

    [Fact]
    public async Task Statistics_OfANumber_HaveRangesThatHoldAll()
    {
        await Backend.WriteAsync("a", Enumerable.Range(1, 100).Select(number => Line(0, "x", more: $"\"size\":{number}")));
        var statistics = (await Backend.As(LogUser.Everywhere()).Search.StatisticsAsync(All(), "size", Cancellation)).Value.Value;
        Assert.Equal((100L, 1.0, 100.0, 50.5), (statistics.Count, statistics.Minimum, statistics.Maximum, statistics.Average));
        Assert.Equal(7, statistics.Percentiles.Count);
        Assert.InRange(statistics.Percentiles.Single(point => point.Percent == 50).Value, 45, 56);
        Assert.Equal(100, statistics.Distribution.Sum(range => range.Documents));
        Assert.InRange(statistics.Distribution.Count, 10, 22);
    }

    [Fact]
    public async Task Statistics_OfAFieldWithoutValues_AreEmpty()
    {
        await Backend.WriteAsync("a", Line(0, "x", more: "\"size\":1"), Line(1, "y"));
        var statistics = (await Backend.As(LogUser.Everywhere()).Search.StatisticsAsync(All("""{"match":{"message":"y"}}"""), "size", Cancellation)).Value.Value;
        Assert.Equal((0L, null), (statistics.Count, statistics.Minimum));
    }

    [Theory]
    [InlineData("er", "Error")]
    [InlineData("", "Error", "info", "warn.[x]")]
    [InlineData("warn.[", "warn.[x]")]
    [InlineData("x")]
    public async Task Suggestions_ForAPrefix_AreValuesThatBeginSo(string prefix, params string[] expected)
    {
        await Backend.WriteAsync("a", Line(0, "x", "Error"), Line(0, "x", "Error"), Line(0, "x", "Error"), Line(0, "x", "info"), Line(0, "x", "info"), Line(0, "x", "warn.[x]"));
        var found = (await Backend.As(LogUser.Everywhere()).Search.SuggestAsync(new() { Selection = All(), Field = "level", Prefix = prefix }, Cancellation)).Value.Value;
        Assert.Equal(expected, found.Select(value => value.Text));
    }

    [Fact]
    public async Task Surroundings_OfADocument_AreItsNeighboursByTime()
    {
        await Backend.WriteAsync("a", Enumerable.Range(0, 20).Select(place => Line(place * 60 * 24 * 3, $"line {place}", place % 2 == 0 ? "info" : "error")));
        var search = Backend.As(LogUser.Everywhere()).Search;
        var request = new SurroundingsRequest { View = Backend.View(), Anchor = new(Backend.Index("a"), "10"), Newer = 3, Older = 4 };
        var found = (await search.SurroundingsAsync(request, Cancellation)).Value.Value;
        Assert.Equal("line 10", found.Anchor.Source.Text("message"));
        Assert.Equal(["line 13", "line 12", "line 11"], found.Newer.Select(document => document.Source.Text("message")));
        Assert.Equal(["line 9", "line 8", "line 7", "line 6"], found.Older.Select(document => document.Source.Text("message")));

        var errors = (await search.SurroundingsAsync(request with { Clause = JsonElement.Parse("""{"term":{"level.keyword":"error"}}""") }, Cancellation)).Value.Value;
        Assert.Equal(["line 15", "line 13", "line 11"], errors.Newer.Select(document => document.Source.Text("message")));
    }

    [Fact]
    public async Task Surroundings_OfLinesOfOneMoment_KeepTheirOrder()
    {
        await Backend.WriteAsync("a", Enumerable.Range(0, 9).Select(place => Line(0, $"line {place}")));
        var found = (await Backend.As(LogUser.Everywhere()).Search.SurroundingsAsync(new() { View = Backend.View(), Anchor = new(Backend.Index("a"), "4"), Newer = 2, Older = 2 }, Cancellation)).Value.Value;
        Assert.Equal(["line 6", "line 5", "line 4", "line 3", "line 2"], found.Newer.Append(found.Anchor).Concat(found.Older).Select(document => document.Source.Text("message")));
    }

    [Fact]
    public async Task Export_OfEverything_BringsEachDocumentOnceAndWhole()
    {
        var text = new string('x', 2000);
        await Backend.WriteAsync("a", Enumerable.Range(0, 2300).Select(place => Line(place % 7, place == 0 ? text : $"line {place}")));
        List<LogDocument> found = [];
        var last = default(ExportBatch);
        await foreach (var batch in Backend.As(LogUser.Everywhere()).Search.ExportAsync(new() { Selection = All(), Fields = ["message"] }, Cancellation))
        {
            last = batch.Value;
            found.AddRange(last.Documents);
        }

        Assert.Equal(2300, found.Select(document => document.Id).Distinct().Count());
        Assert.Equal((2300L, 2300L), (last!.Done, last.Total));
        Assert.Contains(found, document => document.Source.Text("message") == text);
        Assert.All(found, document => Assert.Null(document.Source.Text("level")));
    }

    /// <summary>What was written first into each of several indices stands at the same place of the order by time.</summary>
    [Fact]
    public async Task ExportAndPages_OfOneMomentInSeveralIndices_BringEachOnce()
    {
        foreach (var index in new[] { "a", "b", "c" })
            await Backend.WriteAsync(index, Enumerable.Range(0, 700).Select(place => Line(0, $"{index} {place}")));
        var search = Backend.As(LogUser.Everywhere()).Search;

        List<LogDocument> exported = [];
        await foreach (var batch in search.ExportAsync(new() { Selection = All() }, Cancellation))
            exported.AddRange(batch.Value.Documents);
        var page = (await search.DocumentsAsync(new() { Selection = All(), Size = 400 }, Cancellation)).Value.Value;
        var paged = page.Documents.ToList();
        while (page.Next is { } next)
        {
            page = (await search.MoreAsync(next, Cancellation)).Value.Value;
            paged.AddRange(page.Documents);
        }

        Assert.Equal((2100, 2100), (exported.Count, exported.Select(document => document.Id).Distinct().Count()));
        Assert.Equal((2100, 2100), (paged.Count, paged.Select(document => document.Id).Distinct().Count()));
    }

    [Fact]
    public async Task Export_WithALimit_EndsThere()
    {
        await Backend.WriteAsync("a", Enumerable.Range(0, 30).Select(place => Line(place, "x")));
        var count = 0;
        await foreach (var batch in Backend.As(LogUser.Everywhere()).Search.ExportAsync(new() { Selection = All(), Limit = 7 }, Cancellation))
            count += batch.Value.Documents.Count;
        Assert.Equal(7, count);
    }

    [Fact]
    public async Task Sample_OfMoreThanAsked_IsSpreadOverTheTime()
    {
        await Backend.WriteAsync("a", Enumerable.Range(0, 1000).Select(place => Line(place, "x")));
        var sample = (await Backend.As(LogUser.Everywhere()).Search.SampleAsync(
            new() { Selection = All() with { Time = new(Start, Start.AddMinutes(1000)) }, Fields = ["message"], Size = 100 }, Cancellation)).Value.Value;
        Assert.Equal(1000, sample.Total);
        Assert.InRange(sample.Documents.Count, 80, 120);
        Assert.True(sample.Documents.Min(document => document.Time) < Start.AddMinutes(100));
        Assert.True(sample.Documents.Max(document => document.Time) > Start.AddMinutes(900));
    }

    [Fact]
    public async Task Fields_OfAView_HaveTypesAndForms()
    {
        await Backend.WriteAsync("a", Line(0, "x", more: "\"size\":1"));
        await Backend.WriteAsync("b", Line(0, "x", more: "\"size\":\"much\""));
        var fields = (await Backend.As(LogUser.Everywhere()).Search.FieldsAsync(Backend.View(), refresh: false, Cancellation)).Value;
        Assert.Equal("message", fields.Find("message.keyword")?.ParentName);
        Assert.True(fields.Find("message.keyword")?.IsAggregatable);
        Assert.False(fields.Find("message")?.IsAggregatable);
        Assert.Equal(["long", "text"], fields.Find("size")!.Types.Order());
        Assert.Equal(Services.Logs.Fields.LogFieldKind.Date, fields.Find("@timestamp")?.Kind);
        Assert.Null(fields.Find("_source"));
    }

    [Fact]
    public async Task Requests_OfASession_AreKeptWithTheirAnswers()
    {
        await Backend.WriteAsync("a", Line(0, "x"));
        var logs = Backend.As(LogUser.Everywhere());
        var answer = (await logs.Search.CountAsync(All(), Cancellation)).Value;
        var exchange = logs.Requests.Recent[0];
        Assert.Equal(answer.Exchange.OpaqueId, exchange.OpaqueId);
        Assert.Equal(("total", "POST", 200), (exchange.Purpose, exchange.Method, exchange.Status));
        Assert.Equal(1, JsonElement.Parse(exchange.Answer.Span).Integer("hits", "total", "value"));
        Assert.Equal(exchange.Answer.Length, exchange.AnswerBytes);
        Assert.NotNull(exchange.Took);
    }

    private LogSelection All(string? clause = null) => new() { View = Backend.View(), Clause = clause is null ? null : JsonElement.Parse(clause) };

    private static string Line(int minutes, string message, string? level = null, string? more = null) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"@timestamp":"{{Start.AddMinutes(minutes):yyyy-MM-dd'T'HH:mm:ss'Z'}}","message":{{JsonSerializer.Serialize(message)}},"kubernetes":{"namespace_name":"shop"}{{(level is null ? "" : $",\"level\":\"{level}\"")}}{{(more is null ? "" : $",{more}")}}}""");
}
