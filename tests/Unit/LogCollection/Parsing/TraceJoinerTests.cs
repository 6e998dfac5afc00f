using System.Text;
using Dashboard.Services.LogCollection.Parsing;
using Dashboard.Services.LogCollection.Positions;
using Dashboard.Unit.LogCollection.Support;

namespace Dashboard.Unit.LogCollection.Parsing;

public sealed class TraceJoinerTests
{
    /// <summary>Each text is one document; its lines come one after another.</summary>
    public static TheoryData<string> Traces =>
    [
        "2026-11-22 10:00:00,123 ERROR [http-1] c.e.Checkout - not done\njava.lang.IllegalStateException: inventory is locked\n\tat com.example.Inventory.reserve(Inventory.java:118)\n\tat com.example.Checkout.post(Checkout.java:41)\nCaused by: java.sql.SQLTimeoutException: cancelled\n\tat org.postgresql.jdbc.PgStatement.execute(PgStatement.java:421)\n\t... 31 more",
        "Exception in thread \"main\" java.lang.RuntimeException: x\n\tat a.B.c(B.java:1)\n\tSuppressed: java.io.IOException: y\n\t\tat a.B.d(B.java:2)\n\tCaused by: java.io.IOException: z",
        "2026-11-22 10:00:00,123 ERROR model: scoring failed\nTraceback (most recent call last):\n  File \"/app/score.py\", line 88, in score\n    features = self.store.load(user)\nKeyError: 'u-1'",
        "Traceback (most recent call last):\n  File \"a.py\", line 1, in <module>\nKeyError: 1\n\nDuring handling of the above exception, another exception occurred:\n\nTraceback (most recent call last):\n  File \"a.py\", line 3, in <module>\nValueError: 2",
        "panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x4a]\n\ngoroutine 1 [running]:\nmain.(*Server).handle(0x0, {0xc000012030, 0x5})\n\t/app/main.go:17 +0x1d\nmain.main()\n\t/app/main.go:9 +0x2b\ncreated by main.start\n\t/app/main.go:4\nexit status 2",
        "Unhandled exception. System.InvalidOperationException: locked\n ---> System.TimeoutException: late\n   at Shop.Inventory.Reserve() in /src/Inventory.cs:line 118\n   --- End of inner exception stack trace ---\n   at Shop.Program.Main(String[] args) in /src/Program.cs:line 9",
        "fail: Shop.Orders[0]\n      The order was not taken\n      System.TimeoutException: late\n         at Shop.Orders.Take() in /src/Orders.cs:line 5",
        "TypeError: Cannot read properties of undefined (reading 'id')\n    at handler (/app/server.js:12:34)\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)",
    ];

    [Theory]
    [MemberData(nameof(Traces))]
    public void Add_Trace_IsOneDocumentBetweenTwoOthers(string trace) =>
        Assert.Equal(["before it", trace, "after it"], Join(["before it", .. trace.Split('\n'), "after it"]));

    [Theory]
    [InlineData("first", "second")]
    [InlineData("{\"a\":1}", "{\"b\":2}")]
    [InlineData("INFO all is well", "java.lang.IllegalStateException: not of the line before")]
    [InlineData("a", "  indented, but no frame")]
    [InlineData("goodbye", "created by hand")]
    public void Add_LinesOfTheirOwn_StayApart(string first, string second) => Assert.Equal([first, second], Join([first, second]));

    [Fact]
    public void Add_TraceLongAfterTheLoggersLine_IsNotOfIt()
    {
        var joiner = new TraceJoiner(100_000);
        joiner.Add(Some.Line(0, "ERROR failed"), 0, null);

        Assert.NotNull(joiner.Add(Some.Line(1_000_000_000, "Traceback (most recent call last):"), 0, null));
    }

    [Fact]
    public void Add_EndlessTrace_IsCutIntoBoundedDocuments()
    {
        var documents = Join(["java.lang.StackOverflowError: x", .. Enumerable.Range(0, 5000).Select(i => $"\tat a.B.c(B.java:{i})")], longest: 20_000);

        Assert.All(documents, document => Assert.InRange(document.Length, 1, 20_000));
        Assert.Equal(5001, documents.Sum(document => document.Split('\n').Length));
    }

    [Fact]
    public void Document_HasTheFirstLinesTimeAndTheLastLinesPosition()
    {
        var joiner = new TraceJoiner(100_000);
        joiner.Add(Some.Line(7, "panic: x"), 3, new LogPosition(new(7), []));
        joiner.Add(Some.Line(8, "goroutine 1 [running]:"), 0, new LogPosition(new(8), []));
        var document = joiner.Take()!;

        Assert.Equal((7, 3, 8, 2), (document.Time.Nanoseconds, document.Repeat, document.Position!.Time.Nanoseconds, document.Lines));
        Assert.Null(joiner.Take());
    }

    private static List<string> Join(IEnumerable<string> lines, int longest = 100_000)
    {
        var joiner = new TraceJoiner(longest);
        var documents = new List<string>();
        long time = 0;
        foreach (var text in lines)
        {
            if (joiner.Add(Some.Line(time += 1000, text), 0, null) is { } finished)
                documents.Add(Encoding.UTF8.GetString(finished.Text().Span));
        }

        documents.Add(Encoding.UTF8.GetString(joiner.Take()!.Text().Span));
        return documents;
    }
}
