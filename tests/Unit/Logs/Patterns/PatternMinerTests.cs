using System.Globalization;
using Dashboard.Services.Logs.Patterns;

namespace Dashboard.Unit.Logs.Patterns;

public sealed class PatternMinerTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Lines of one pattern each, of kinds that a cluster's containers write; the number says which. Written for this test.</summary>
    private static readonly string[] Labelled =
    [
        "1|10.244.1.17 - - [30/Nov/2026:10:00:01 +0000] \"GET /api/cart/17?full=true HTTP/1.1\" 200 512 \"-\" 0.004",
        "1|10.244.3.5 - - [30/Nov/2026:10:00:02 +0000] \"GET /healthz HTTP/1.1\" 200 2 \"-\" 0.001",
        "2|10.244.3.5 - - [30/Nov/2026:10:00:02 +0000] \"POST /api/orders HTTP/1.1\" 201 88 \"-\" 0.120",
        "3|level=error msg=\"cannot reach the payment service\" order=7f3a attempt=1 duration=1.5s",
        "3|level=error msg=\"cannot reach the payment service\" order=99 attempt=12 duration=800ms",
        "4|level=info msg=\"order was stored\" order=7f3a",
        "5|Connected to postgres://shop:5432/orders in 12 ms",
        "5|Connected to postgres://shop-replica:5432/orders in 1 s",
        "6|Retrying in 5 seconds (attempt 1 of 10)",
        "6|Retrying in 1 second (attempt 2 of 10)",
        "7|Peers: 10.0.0.1, 10.0.0.2, 10.0.0.3",
        "7|Peers: 10.0.0.9",
        "8|cache miss for user alice", "8|cache miss for user bob", "8|cache miss for user carol", "8|cache miss for user dave",
        "9|Worker started", "10|Worker stopped", "11|Worker paused",
        "12|eth0: carrier 00:1b:44:11:3a:b7 up", "12|eth1: carrier fe:ed:be:ef:00:01 up",
        "13|java.lang.IllegalStateException: queue is full", "14|java.io.IOException: queue is full",
        "15|{\"level\":\"warn\",\"message\":\"disk /var/lib/data is 91% full\",\"node\":\"a\"}", "15|{\"message\":\"disk /srv is 93% full\",\"level\":\"error\",\"extra\":[1]}",
        "16|accepted connection from web-0.web.shop.svc:40122", "16|accepted connection from api.shop.svc:1024",
        "17|0x7fffdeadbeef freed", "17|0x00000000 freed",
        "18|sync of 3f2504e0-4f89-11d3-9a0c-0305e82c3301 took 00:00:12", "18|sync of 6fa459ea-ee8a-3ca4-894e-db77e160355e took 00:01:02",
        "19|enabled=true visible=off", "19|enabled=false visible=on",
    ];

    [Fact]
    public void Cluster_OfLinesOfACluster_IsAsLabelled()
    {
        var clusters = GroupingAccuracy.Cluster([.. Labelled.Select(line => line[(line.IndexOf('|', StringComparison.Ordinal) + 1)..])]);
        var expected = Labelled.Select(line => line[..line.IndexOf('|', StringComparison.Ordinal)]).Zip(Labelled).GroupBy(line => line.First, line => line.Second);
        foreach (var group in expected)
        {
            var own = Labelled.Index().Where(line => group.Contains(line.Item)).Select(line => clusters[line.Index]).Distinct().ToList();
            Assert.True(own.Count == 1, string.Join(" <> ", group));
            Assert.Equal(group.Count(), clusters.Count(cluster => cluster == own[0]));
        }
    }

    [Fact]
    public void Snapshot_OfOnePattern_HasItsTemplateAndWhatWasCounted()
    {
        var miner = new PatternMiner(new() { From = Start, To = Start.AddMinutes(10), Buckets = 10 });
        miner.Add("Took 12 ms for user alice.", Start.AddMinutes(1), 1, "info");
        miner.Add("Took 7 s for user alice.", Start.AddMinutes(9.5), 10, "warn");
        miner.Add("Took 9 s for user alice.", Start.AddMinutes(10), 1, "info");
        miner.AddBefore("Took 1 s for user alice.", 4);
        var set = miner.Snapshot();
        var pattern = Assert.Single(set.Patterns);
        Assert.Equal("Took <*> for user alice.", pattern.Template);
        Assert.Equal(["Took ", "12 ms", " for user alice."], pattern.Parts.Select(part => part.Text));
        Assert.Equal((12, 4, Start.AddMinutes(1), Start.AddMinutes(10)), (pattern.Count, pattern.CountBefore, pattern.First, pattern.Last));
        Assert.Equal([0, 1, 0, 0, 0, 0, 0, 0, 0, 10], pattern.Buckets);
        Assert.Equal([new LevelCount("warn", 10), new LevelCount("info", 2)], pattern.Levels);
        Assert.Equal((12, 4, 0, TimeSpan.FromMinutes(1)), (set.Count, set.CountBefore, set.Others, set.BucketWidth));
    }

    [Theory]
    [InlineData("GET /a/b took 12 ms", "GET /c took 7 s", "GET <*> took <*>")]
    [InlineData("user=\"Ada L\" logged in", "user=\"Bob\" logged in", null)]
    [InlineData("Sun Jul 17 09:00:00 2026 up", "Mon Aug 1 10:30:00 2026 up", "<*> up")]
    [InlineData("lifetime <1 sec", "lifetime 00:01", "lifetime <*>")]
    [InlineData("file C:\\Windows\\a.dll loaded", "file D:\\x\\b.dll loaded", "file <*> loaded")]
    [InlineData("left ()", "left (12)", "left (<*>)")]
    [InlineData("error in a.b.Foo:12", "error in c.d.Bar:7", "error in <*>")]
    [InlineData("state is READY", "state is FAILED", null)]
    [InlineData("one two", "one three", null)]
    public void Template_OfTwoLines_IsOneWhereOnlyValuesDiffer(string one, string other, string? template)
    {
        var patterns = Mine([one, other, one]).Patterns;
        Assert.Equal(template is null ? 2 : 1, patterns.Count);
        if (template is not null)
            Assert.Equal(template, patterns[0].Template);
    }

    [Fact]
    public void Template_OfAValueThatNeverVaries_ShowsIt() =>
        Assert.Equal("listening on 8080 for <*>", Assert.Single(Mine(["listening on 8080 for 10.0.0.1", "listening on 8080 for 10.0.0.2", "listening on 8080 for 10.0.0.3"]).Patterns).Template);

    [Fact]
    public void Template_OfSeveralValuesNoTwoLinesShare_IsFoundTogether()
    {
        string[] people = ["ada", "bob", "eve", "joe", "kim"];
        string[] hosts = ["db.shop.svc", "web.shop.svc", "api.pay.svc", "mail.ops.svc", "dns.ops.svc"];
        var pattern = Assert.Single(Mine(people.Zip(hosts, (person, host) => $"login of {person} to {host} refused")).Patterns);
        Assert.Equal("login of <*> to <*> refused", pattern.Template);
    }

    [Fact]
    public void Snapshot_OfLinesInAnyOrder_IsTheSame()
    {
        string[] lines = [.. Labelled.Select(line => line[(line.IndexOf('|', StringComparison.Ordinal) + 1)..])];
        var random = new Random(7);
        var expected = Mine(lines).Patterns.Select(Describe).ToList();
        for (var round = 0; round < 10; round++)
        {
            random.Shuffle(lines);
            Assert.Equal(expected.Order(StringComparer.Ordinal), Mine(lines).Patterns.Select(Describe).Order(StringComparer.Ordinal));
        }

        static string Describe(LogPattern pattern) => $"{pattern.Id} {pattern.Count} {pattern.Template}";
    }

    [Fact]
    public void Snapshot_Twice_DoesNotCountTwice()
    {
        var miner = new PatternMiner(Options(5000));
        foreach (var name in new[] { "a", "b", "c", "d", "e", "f", "g" })
            miner.Add($"hello {name} there", Start, 1, "info");
        var first = miner.Snapshot();
        miner.Add("hello h there", Start, 1, "info");
        var pattern = Assert.Single(miner.Snapshot().Patterns);
        Assert.Equal((7, 8, 8), (first.Patterns[0].Count, pattern.Count, pattern.Levels[0].Count));
    }

    [Fact]
    public void Add_OfMoreShapesThanAreKept_CountsEveryLineOnce()
    {
        var miner = new PatternMiner(Options(maxShapes: 100));
        var random = new Random(3);
        for (var i = 0; i < 5000; i++)
            miner.Add(i % 2 == 0 ? $"request {i} was answered" : string.Join(' ', Enumerable.Range(0, 6).Select(_ => Word(random))), Start, 1, null);
        miner.AddBefore("request 1 was answered", 3);
        var set = miner.Snapshot();
        Assert.Equal(5003, set.Patterns.Sum(pattern => pattern.Count + pattern.CountBefore) + set.Others);
        Assert.True(set.Patterns.Count <= 100);
        Assert.Equal((2500, 3), (set.Patterns[0].Count, set.Patterns[0].CountBefore));
        Assert.True(set.Others > 0);
    }

    [Theory]
    [InlineData(5000)]
    [InlineData(100)]
    public void Template_OfLinesThatEndInAnyText_HasAFreeEnd(int maxShapes)
    {
        var miner = new PatternMiner(Options(maxShapes));
        var random = new Random(5);
        for (var i = 0; i < 1000; i++)
            miner.Add($"cannot handle request {i}: {string.Join(' ', Enumerable.Range(0, 1 + (i % 5)).Select(_ => Word(random)))}", Start, 1, null);
        var set = miner.Snapshot();
        Assert.Equal((1000, 0), (Assert.Single(set.Patterns).Count, set.Others));
        Assert.Equal("cannot handle request <*>", set.Patterns[0].Template);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \t ")]
    public void Add_OfALineWithoutAWord_MakesNoPattern(string line)
    {
        var set = Mine([line]);
        Assert.Equal((1, 0), (set.Count, set.Patterns.Count));
    }

    [Fact]
    public void Add_OfAnyText_IsBoundedAndSurvives()
    {
        var random = new Random(11);
        var miner = new PatternMiner(new() { From = Start, To = Start.AddHours(1), MaxShapes = 64, MaxCharacters = 200, MaxWords = 20 });
        const string alphabet = "ab1 =:;,()[]{}<>\"'|/\\.-_\t\u001f\u001e\ud83dé한{}\n";
        for (var i = 0; i < 20_000; i++)
            miner.Add(string.Create(random.Next(400), random, (span, source) => source.GetItems(alphabet, span)), Start, 1, i.ToString(CultureInfo.InvariantCulture));
        var set = miner.Snapshot();
        Assert.Equal(20_000, set.Count);
        Assert.All(set.Patterns, pattern => Assert.True(pattern.Example.Length <= 200 && pattern.Levels.Count <= 12));
        Assert.All(set.Patterns, pattern => Assert.Equal(pattern.Example.Trim(), string.Concat(pattern.Parts.Select(part => part.Text)).Trim()));
    }

    private static PatternOptions Options(int maxShapes) => new() { From = Start, To = Start.AddHours(1), MaxShapes = maxShapes };

    private static PatternSet Mine(IEnumerable<string> lines)
    {
        var miner = new PatternMiner(Options(5000));
        foreach (var line in lines)
            miner.Add(line, Start, 1, null);
        return miner.Snapshot();
    }

    private static string Word(Random random) => new([.. Enumerable.Range(0, 5).Select(_ => (char)('a' + random.Next(26)))]);
}
