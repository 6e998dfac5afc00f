using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Columns.Encoders;
using Dashboard.LogStore.Columns.Files;
using Dashboard.LogStore.Columns.Mapped;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Execution;
using Dashboard.LogStore.Storage;
using Dashboard.LogStore.Storage.Writing;

namespace Dashboard.Unit.LogStore.Storage;

/// <summary>
/// Fails where taking in or searching costs more than twice what it did when the limits were set. Costs are this thread's processor time, the least of several
/// runs, counted in steps of a simple loop that is measured beside it: so they say little of the machine and of what else it does.
/// </summary>
public sealed class SpeedTests
{
    private const int Documents = 20_000;
    private const int Rounds = 60;

    // Thousands of steps of the loop, measured 2026-11.
    private const double TakeInADocument = 3.5;
    private const double SearchAThousand = 47;
    private const int ThreadProcessorTime = 3;
    private static readonly byte[][] sources = [.. Enumerable.Range(0, Documents).Select(Source)];

    [Fact]
    public void TakeIn_LogLines_CostsNoMoreThanTwiceWhatItDid()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells a thread's processor time.");
        var cost = Cheapest(() => TakeIn(), 1.5 * TakeInADocument * Documents) / Documents;
        Assert.True(cost < 2 * TakeInADocument, $"{cost:F1} thousand steps a document, {TakeInADocument} before");
    }

    [Fact]
    public void Search_Word_CostsNoMoreThanTwiceWhatItDid()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells a thread's processor time.");
        var (encoded, mapping) = TakeIn();
        var found = 0;
        var cost = Cheapest(() => found = Search(encoded, mapping), 1.5 * SearchAThousand * (Documents / 1000)) / (Documents / 1000);
        Assert.Equal(Documents / 100, found);
        Assert.True(cost < 2 * SearchAThousand, $"{cost:F1} thousand steps a thousand documents, {SearchAThousand} before");
    }

    private static (EncodedSegment Segment, IndexMapping Mapping) TakeIn()
    {
        var settings = new Dictionary<string, JsonElement>();
        var state = new IndexState(new() { Name = "logs", Uuid = "u", Created = default, Mapping = IndexMapping.Empty, Settings = settings }, new AutoId("123456789"u8));
        var applier = new OperationApplier(state);
        foreach (var bulk in sources.Chunk(1000))
        {
            using var batch = new WriteBatch(bulk.Length, bulk.Sum(source => source.Length));
            foreach (var source in bulk)
                applier.Apply(new() { Kind = WriteKind.Index, Source = source }, batch);
            batch.Pack();
        }
        var rows = state.Tail.Rows!.Snapshot(Documents);
        return (SegmentEncoder.Encode([new(rows, null)], CancellationToken.None)!.Value.Segment, state.Definition.Mapping);
    }

    private static int Search(EncodedSegment encoded, IndexMapping mapping)
    {
        var segment = new FileSegment(encoded.Facts, 1, 0, new MemoryPages(encoded), new BlockCache(64 << 20));
        using var view = new IndexView("logs", mapping, [new MappedSegment(segment, mapping, new AutoId("123456789"u8), null)], null);
        var target = new SearchTarget(view);
        var query = new SearchRequestParser(null).Parse("""{"query":{"match":{"log":"timeout"}}}"""u8.ToArray()).Value.Query;
        var filter = new QueryCompiler(target, DateTimeOffset.UnixEpoch).CompileFilter(query);
        var found = 0;
        for (var index = 0; index < view.Segments[0].BlockCount; index++)
        {
            using var block = new SearchBlock(target, view.Segments[0], index);
            var rows = block.Rent();
            block.FillLive(rows);
            filter.NarrowJudged(block, rows);
            found += rows.Count;
        }
        return found;
    }

    /// <summary>The least cost of some runs, in thousands of steps; of no more than it takes to be good enough, as the code is compiled for speed only after a while.</summary>
    private static double Cheapest(Action work, double enough)
    {
        var least = double.MaxValue;
        for (var round = 0; round < Rounds && least > enough; round++)
            least = Math.Min(least, Nanoseconds(work) / Step());
        return least;
    }

    /// <summary>Nanoseconds of a thousand steps.</summary>
    private static double Step()
    {
        const int thousands = 2000;
        var table = new byte[1 << 16];
        var sum = 0UL;
        var least = Enumerable.Range(0, 3).Min(_ => Nanoseconds(() =>
        {
            var random = 1UL;
            for (var step = 0; step < thousands * 1000; step++)
            {
                random = random * 6364136223846793005 + 1442695040888963407;
                sum += table[random >> 48]++;
            }
        }));
        Assert.NotEqual(1UL, sum);
        return least / thousands;
    }

    private static double Nanoseconds(Action work)
    {
        _ = ClockGetTime(ThreadProcessorTime, out var before);
        work();
        _ = ClockGetTime(ThreadProcessorTime, out var after);
        return (after.Seconds - before.Seconds) * 1e9 + after.Nanoseconds - before.Nanoseconds;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out Clock time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Clock
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }

    private static byte[] Source(int number)
    {
        var time = DateTimeOffset.UnixEpoch.AddSeconds(number).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        var parsed = $$$"""{"level":"{{{(number % 20 == 0 ? "error" : "info")}}}","path":"/api/v1/items/{{{number * 7919L % 5000}}}","status":{{{200 + number % 7}}},"trace_id":"{{{number * 2654435761L:x16}}}"}""";
        var log = number % 100 == 1 ? $"\"request {number} ended by timeout of {number % 900} ms\"" : number % 3 == 0 ? JsonSerializer.Serialize(parsed) : $"\"GET /static/app.{number * 31L % 9973}.js took {number % 1000} ms on worker-{number % 16}\"";
        var pod = $$$"""{"namespace_name":"shop-{{{number % 5}}}","pod_name":"cart-{{{number % 50}}}","container_name":"app","host":"node-{{{number % 9}}}","labels":{"app":"cart","tier":"front"}}""";
        var more = number % 3 == 0 ? "," + parsed[1..^1] : "";
        return Encoding.UTF8.GetBytes($$$"""{"@timestamp":"{{{time}}}","stream":"stdout","log":{{{log}}},"kubernetes":{{{pod}}}{{{more}}}}""");
    }

    private sealed class MemoryPages(EncodedSegment segment) : IPageSource
    {
        public void ReadPage(long page, int offset, Memory<byte> output) => segment.Pages[(int)page].AsMemory(offset, output.Length).CopyTo(output);

        public byte[] ReadHeader(long number) => segment.Header;
    }
}
