using System.Buffers;
using System.Text;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Storage;
using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Storage;

public sealed class SegmentTests
{
    [Fact]
    public async Task FlushAsync_AnyDocuments_ReadTheSameAfterwards()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        var documents = Enumerable.Range(0, 10_000).Select(Document).ToArray();
        await store.IndexAsync("logs", documents);

        Assert.True((await store.Engine.FlushAsync("logs", TestContext.Current.CancellationToken)).IsSuccess);
        using var flushed = store.Engine.OpenView("logs").Value;
        var sources = Sources(flushed);
        await store.ReopenAsync();
        using var reopened = store.Engine.OpenView("logs").Value;

        Assert.Equal(documents.Order(StringComparer.Ordinal), sources.Order(StringComparer.Ordinal));
        Assert.Equal(sources, Sources(reopened));
        Assert.Equal(1, store.Engine.Statistics("logs").Value.Segments);
        Assert.Equal(10_000L * 9_999 / 2, Sum(reopened, "n"));
    }

    [Fact]
    public async Task Column_OfASegment_AnswersLikeTheTail()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        await store.IndexAsync("logs", [.. Enumerable.Range(0, 6000).Select(Document)]);
        using var tail = store.Engine.OpenView("logs").Value;
        await store.Engine.FlushAsync("logs", TestContext.Current.CancellationToken);
        using var segment = store.Engine.OpenView("logs").Value;

        Assert.Equal(tail.Segments[0].Fields, segment.Segments[0].Fields);
        Assert.Equal(tail.Segments[0].Times, segment.Segments[0].Times);
        foreach (var field in tail.Segments[0].Fields)
            Assert.Equal(Values(tail, field), Values(segment, field));
    }

    [Fact]
    public async Task CountTerms_AndTimes_OfASegment_AreThoseOfItsRows()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        await store.IndexAsync("logs", [.. Enumerable.Range(0, 9000).Select(number => number % 10 == 9 ? """{"a":["x","x","y"]}"""
            : $$"""{"@timestamp":"{{DateTimeOffset.UnixEpoch.AddSeconds(number - 60):yyyy-MM-ddTHH:mm:ss}}Z","a":"v{{number % 3}}"}""")]);
        await store.Engine.FlushAsync("logs", TestContext.Current.CancellationToken);
        using var view = store.Engine.OpenView("logs").Value;
        var segment = view.Segments[0];

        var terms = segment.Column("a.keyword")!.CountTerms()!;
        var times = segment.Column("@timestamp")!.CountTimes()!;

        Assert.Equal([("v0", 2700), ("v1", 2700), ("v2", 2700), ("x", 900), ("y", 900)],
            Enumerable.Range(0, terms.Terms.Count).Select(ordinal => (Encoding.UTF8.GetString(terms.Terms[ordinal]), terms.Rows[ordinal])).Order());
        Assert.Equal((60_000, -60_000, 8100), (times.Width, times.First, times.Rows.Sum()));
        Assert.All(times.Rows, rows => Assert.Equal(54, rows));
    }

    [Fact]
    public async Task FindRows_OfManyWords_AreTheRowsWhoseTextsHaveThem()
    {
        // More words than are sorted at once: the index of the column has parts.
        const int documents = 70_000;
        string[] words = ["timeout", "expired", "rare", "most"];
        var texts = Enumerable.Range(0, documents).Select(number => $"{(number % 97 == 0 ? "Timeout" : "")} {(number > documents - 100 ? "expired" : "")} {(number % 13_001 == 7 ? "rare" : "")} {(number % 3 == 0 ? "" : "most")} "
            + string.Join(' ', Enumerable.Range(0, 20).Select(word => $"w{number * 31L % (word * 977 + 13)}")));
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        // One bulk may make a segment larger than others.
        await store.IndexAsync("logs", [.. texts.Select(text => $$"""{"log":"{{text}}"}""")]);
        await store.Engine.FlushAsync("logs", TestContext.Current.CancellationToken);
        using var view = store.Engine.OpenView("logs").Value;
        var log = view.Segments.Single().Column("log")!;

        foreach (var word in words.Concat(Enumerable.Range(0, 6).Select(number => $"w{number * number * 9}")))
            for (var block = 0; block < view.Segments[0].BlockCount; block++)
            {
                var rows = new ulong[Segment.BlockRows / 64];
                using var read = (StringBlock)log.Read(block);
                int[] truth = [.. Enumerable.Range(0, read.Rows).Where(row => Encoding.UTF8.GetString(read.Value(row)).Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase))];
                if (log.FindRows(block, Encoding.UTF8.GetBytes(word), rows))
                    Assert.Equal(truth, Enumerable.Range(0, read.Rows).Where(row => (rows[row >> 6] >> row & 1) != 0));
                else
                    Assert.True(truth.Length == 0 || log.MayContain(block, Encoding.UTF8.GetBytes(word)));
            }
    }

    [Fact]
    public async Task MayContain_Token_IsTrueOnlyWhereItMayBe()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        await store.IndexAsync("logs", [.. Enumerable.Range(0, 9000).Select(number => $$"""{"log":"line {{number}} of many, {{(number == 8999 ? "Needle-77" : "straw")}}"}""")]);
        await store.Engine.FlushAsync("logs", TestContext.Current.CancellationToken);
        using var view = store.Engine.OpenView("logs").Value;
        var log = view.Segments[0].Column("log")!;

        bool[] Found(Func<int, bool> ask) => [.. Enumerable.Range(0, 3).Select(ask)];

        Assert.Equal([false, false, true], Found(block => log.MayContain(block, "needle"u8)));
        Assert.Equal([false, false, true], Found(block => log.MayContainPrefix(block, "needl"u8)));
        Assert.Equal([true, true, true], Found(block => log.MayContain(block, "many"u8)));
        Assert.Equal([true, true, true], Found(block => log.MayContainPrefix(block, "ne"u8)));
    }

    [Fact]
    public async Task DeleteAndUpdate_InSegments_AreKeptOverRestartAndMerge()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        var token = TestContext.Current.CancellationToken;
        for (var round = 0; round < 3; round++)
        {
            await store.WriteAsync("logs", [.. Enumerable.Range(0, 10).Select(number => Some.Index($"{round}-{number}", $$"""{"r":{{round}},"n":{{number}}}"""))]);
            await store.Engine.FlushAsync("logs", token);
        }
        var chosen = (await store.WriteAsync("logs", Some.Index(null, """{"chosen":true}""")))[0].Id;
        await store.Engine.FlushAsync("logs", token);

        await store.WriteAsync("logs", Some.Delete("0-3"), Some.Update("1-4", """{"n":44}"""), Some.Index("2-5", """{"n":55}"""), Some.Update(chosen, """{"more":1}"""));
        await store.ReopenAsync();
        await store.Engine.FlushAsync("logs", token);
        await store.ReopenAsync();
        using var before = store.Engine.OpenView("logs").Value;
        var merged = await store.Engine.ForceMergeAsync("logs", token);

        using var after = store.Engine.OpenView("logs").Value;
        Assert.True(merged.IsSuccess);
        Assert.Equal(30, before.DocumentCount);
        Assert.Equal(30, after.DocumentCount);
        Assert.Single(after.Segments);
        Assert.Null(after.Segments[0].Deleted);
        Assert.Equal(Sources(before).Order(StringComparer.Ordinal), Sources(after).Order(StringComparer.Ordinal));
        Assert.Null(store.Source("logs", "0-3"));
        Assert.Equal("""{"r":1,"n":44}""", store.Source("logs", "1-4"));
        Assert.Equal("""{"n":55}""", store.Source("logs", "2-5"));
        Assert.Equal("""{"chosen":true,"more":1}""", store.Source("logs", chosen));
        Assert.Equal(2, store.Engine.Get("logs", "1-4").Value!.Identity.Version);
    }

    [Fact]
    public async Task WriteAsync_TailsFillWhileOthersAreEncoded_NothingIsLost()
    {
        await using var store = await TemporaryStore.OpenAsync(folder => new() { Folder = folder, SegmentRows = 500 });
        await store.CreateAsync("logs");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var bulk = 0; bulk < 20; bulk++)
                await store.WriteAsync("logs", [.. Enumerable.Range(0, 100).Select(number => Some.Index(number % 3 == 0 ? $"{writer}-{bulk % 5}-{number}" : null, Document(number)))]);
        })));

        // A third of the ids is written four times over.
        const int Expected = 4 * (20 * 66 + 5 * 34);
        using var view = store.Engine.OpenView("logs").Value;
        Assert.Equal(Expected, view.DocumentCount);
        await store.ReopenAsync();
        using var reopened = store.Engine.OpenView("logs").Value;
        Assert.Equal(Expected, reopened.DocumentCount);
        Assert.Equal(Expected, Ids(reopened).Distinct().Count());
    }

    [Fact]
    public async Task FlushAsync_TextsThatRepeatTheRow_AreGivenBackWhole()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        var documents = Enumerable.Range(0, 5000).Select(number => (number % 5) switch
        {
            0 => $$"""{"log":"{\"user\":\"u{{number}}\",\"took\":{{number}}}","user":"u{{number}}","took":{{number}}}""",
            1 => $$"""{"log":"{\"user\":\"u{{number}}\",\"took\":{{number}}}","user":"u{{number}}","took":{{number + 1}}}""",
            2 => $$"""{"log":"{\"user\":\"a \\\"quote\\\" {{number}}\"}","user":"a \"quote\" {{number}}"}""",
            3 => $$"""{"log":"plain {{number}} {","took":{{number}}}""",
            _ => $$"""{"log":["{\"took\":{{number}}     }","x {{number}}"],"took":{{number}}}""",
        }).ToArray();
        await store.IndexAsync("logs", documents);
        using var tail = store.Engine.OpenView("logs").Value;

        await store.Engine.FlushAsync("logs", TestContext.Current.CancellationToken);

        using var segment = store.Engine.OpenView("logs").Value;
        Assert.Equal(documents.Order(StringComparer.Ordinal), Sources(segment).Order(StringComparer.Ordinal));
        Assert.Equal(Values(tail, "log"), Values(segment, "log"));
    }

    [Fact]
    public async Task FlushAsync_FewDocuments_TakeHardlyMoreOnDiskThanMany()
    {
        const int Rows = 1000;
        // Tables that are nearly empty, and what their words are found by, had been four fifths of such an index.
        const int MostBytes = 56;
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        var documents = Enumerable.Range(0, Rows).Select(number =>
        {
            var (user, path) = (number * 7919L % 100_003, $"/items/{number * 104_729L % 1_000_003}");
            return $$"""{"log":"{\"level\":\"info\",\"user\":{{user}},\"path\":\"{{path}}\"}","level":"info","user":{{user}},"path":"{{path}}","pod":"web-{{number % 7}}"}""";
        }).ToArray();
        await store.IndexAsync("logs", documents);

        await store.Engine.FlushAsync("logs", TestContext.Current.CancellationToken);

        using var view = store.Engine.OpenView("logs").Value;
        Assert.Equal(documents.Order(StringComparer.Ordinal), Sources(view).Order(StringComparer.Ordinal));
        Assert.InRange(store.Engine.Statistics("logs").Value.Bytes / Rows, 1, MostBytes);
    }

    [Fact]
    public async Task WriteAsync_IdsInManySegments_AreFoundAgain()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        for (var segment = 0; segment < 3; segment++)
        {
            await store.WriteAsync("logs", [.. Enumerable.Range(0, 500).Select(number => Some.Index($"{segment}-{number}", "{}"))]);
            await store.Engine.FlushAsync("logs", TestContext.Current.CancellationToken);
        }

        var outcomes = await store.WriteAsync("logs", [.. Enumerable.Range(0, 1000).Select(number => Some.Index($"{number % 3}-{number}", "{}"))]);

        Assert.Equal(Enumerable.Range(0, 1000).Select(number => number < 500 ? WriteResult.Updated : WriteResult.Created), outcomes.Select(outcome => outcome.Result));
    }

    private static string Document(int number) => (number % 4) switch
    {
        0 => $$"""{"@timestamp":"2026-11-20T14:06:22.{{number % 1000:000}}Z","kubernetes":{"pod_name":"web-{{number % 7}}"},"log":"GET /items/{{number}} \"{{number * 7919L % 10007}}\"","n":{{number}}}""",
        1 => $$"""{"@timestamp":"2026-11-20T15:06:22Z","kubernetes":{"pod_name":"db-{{number % 3}}"},"log":"straße {{number}}\n한글","n":{{number}},"d":{{number}}.25,"tags":["a","b{{number % 5}}"]}""",
        2 => $$"""{"n":{{number}},"trace":"{{number * 2654435761L % 4294967296L:x16}}","ok":{{(number % 3 == 0 ? "true" : "false")}},"none":null,"big":{{number}}e2}""",
        _ => $$"""{ "n" : {{number}}, "o":{"p":[{"q":{{number % 11}}},{"q":-1}]},"s":"\u0041\/{{number}}" }""",
    };

    private static List<string> Sources(IndexView view)
    {
        var sources = new List<string>();
        foreach (var segment in view.Segments)
            for (var row = 0; row < segment.Count; row++)
                if (segment.Deleted is null || !segment.Deleted[row])
                {
                    var output = new ArrayBufferWriter<byte>();
                    segment.WriteSource(row, output);
                    sources.Add(Encoding.UTF8.GetString(output.WrittenSpan));
                }
        return sources;
    }

    private static List<string> Ids(IndexView view)
        => [.. view.Segments.SelectMany(segment => Enumerable.Range(0, segment.Count).Where(row => segment.Deleted is null || !segment.Deleted[row]).Select(row => segment.Identity(row).Id))];

    private static long Sum(IndexView view, string field)
    {
        long sum = 0;
        foreach (var segment in view.Segments)
            for (var block = 0; block < segment.BlockCount; block++)
            {
                using var read = (LongBlock)segment.Column(field)!.Read(block);
                foreach (var value in read.Values)
                    sum += value;
            }
        return sum;
    }

    /// <summary>Each row's values of a field by the row's sequence number, so that the order of rows does not matter.</summary>
    private static SortedDictionary<long, string> Values(IndexView view, string field)
    {
        var values = new SortedDictionary<long, string>();
        foreach (var segment in view.Segments)
            for (var block = 0; block < segment.BlockCount; block++)
            {
                using var read = segment.Column(field)!.Read(block);
                for (var row = 0; row < read.Rows; row++)
                    values[segment.Identity(block * Segment.BlockRows + row).SequenceNumber] = Show(read, row);
            }
        return values;
    }

    private static string Show(ColumnBlock block, int row)
        => string.Join(',', Enumerable.Range(block.Starts[row], block.Starts[row + 1] - block.Starts[row]).Select(value => block switch
        {
            LongBlock longs => longs.Values[value].ToString(System.Globalization.CultureInfo.InvariantCulture),
            DoubleBlock doubles => doubles.Values[value].ToString(System.Globalization.CultureInfo.InvariantCulture),
            StringBlock strings => Encoding.UTF8.GetString(strings.Value(value)) + (strings.HasDictionary ? Encoding.UTF8.GetString(strings.Dictionary[strings.Ordinals[value]]) == Encoding.UTF8.GetString(strings.Value(value)) ? "" : "!" : ""),
            _ => "?",
        }));
}
