using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Storage;
using Dashboard.LogStore.Storage.Sqlite;
using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Storage;

public sealed class FaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_CorruptedBlock_OnlyThatOneFails()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        await store.IndexAsync("logs", [.. Enumerable.Range(0, 6000).Select(number => $$"""{"log":"line {{number * 7919L % 100003}} of {{Guid.NewGuid()}}","n":{{number}}}""")]);
        await store.Engine.FlushAsync("logs", Token);
        await store.Engine.DisposeAsync();
        // The last byte of the largest page is one of the text's.
        ChangeFile(store.Folder, "UPDATE page SET body = substr(body, 1, length(body) - 1) || x'5a' WHERE number = (SELECT number FROM page ORDER BY length(body) DESC LIMIT 1)");
        await store.ReopenAsync();

        using var view = store.Engine.OpenView("logs").Value;
        var log = view.Segments[0].Column("log")!;
        var damaged = Enumerable.Range(0, 2).Count(block => Record.Exception(() => log.Read(block).Dispose()) is DamagedBlockException);
        using var numbers = view.Segments[0].Column("n")!.Read(0);

        Assert.Equal(1, damaged);
        Assert.Equal(4096, numbers.ValueCount);
        Assert.Equal(6000, view.DocumentCount);
    }

    [Fact]
    public async Task OpenAsync_DamagedSegmentHeader_TheOthersAreServed()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        foreach (var round in Enumerable.Range(0, 2))
        {
            await store.IndexAsync("logs", $$"""{"n":{{round}}}""");
            await store.Engine.FlushAsync("logs", Token);
        }
        await store.Engine.DisposeAsync();
        ChangeFile(store.Folder, "UPDATE segment SET header = x'0102030405060708' WHERE number = 1");
        await store.ReopenAsync();

        using var view = store.Engine.OpenView("logs").Value;

        Assert.Equal(1, view.DocumentCount);
        Assert.Contains("segment 1", store.Engine.Find("logs")!.Damage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_FileThatIsNoDatabase_OtherIndicesAreServed()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("broken");
        await store.CreateAsync("sound");
        await store.IndexAsync("sound", "{}");
        await store.Engine.DisposeAsync();
        var file = Directory.GetFiles(Path.Combine(store.Folder, "indices"), "broken*.db").Single();
        await File.WriteAllBytesAsync(file, new byte[4096].Select((_, place) => (byte)(place * 31 + 7)).ToArray(), Token);
        await store.ReopenAsync();

        var read = store.Engine.OpenView("broken");
        using var view = store.Engine.OpenView("sound").Value;

        Assert.Equal(503, read.Failure?.Status);
        Assert.NotNull(store.Engine.Find("broken")!.Damage);
        Assert.Equal(1, view.DocumentCount);
        Assert.True((await store.Engine.DeleteIndexAsync("broken", Token)).IsSuccess);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task OpenAsync_FileOfAnotherFormat_IsRefusedByItsFormat()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        await store.IndexAsync("logs", "{}");
        await store.Engine.DisposeAsync();
        ChangeFile(store.Folder, "PRAGMA user_version=2");
        await store.ReopenAsync();

        var read = store.Engine.OpenView("logs");

        Assert.Equal(503, read.Failure?.Status);
        Assert.Contains("format 2", store.Engine.Find("logs")!.Damage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_CommitFailsForAReasonOfItsOwn_WritersAreToldAndLaterOnesGoOn()
    {
        var isBroken = false;
        await using var store = await TemporaryStore.OpenAsync(folder => new()
        {
            Folder = folder,
            PageLimit = () => Volatile.Read(ref isBroken) ? throw new InvalidOperationException("no such luck") : 0,
        });
        await store.CreateAsync("logs");
        await store.IndexAsync("logs", """{"n":1}""");
        Volatile.Write(ref isBroken, true);

        var refused = await store.Engine.WriteAsync("logs", [Some.Index("a", """{"n":2}""")], Token);
        Volatile.Write(ref isBroken, false);
        var written = await store.WriteAsync("logs", Some.Index("a", """{"n":3}"""));

        Assert.Equal(503, refused.Failure?.Status);
        Assert.Contains("no such luck", refused.Failure!.Reason, StringComparison.Ordinal);
        Assert.Equal(WriteResult.Created, written[0].Result);
        using var view = store.Engine.OpenView("logs").Value;
        Assert.Equal(2, view.DocumentCount);
    }

    [Fact]
    public async Task WriteAsync_NoRoomInTheFile_IsRefusedUntilThereIs()
    {
        var pages = 0L;
        await using var store = await TemporaryStore.OpenAsync(folder => new() { Folder = folder, PageLimit = () => Volatile.Read(ref pages) });
        await store.CreateAsync("logs");
        await store.WriteAsync("logs", Some.Index("kept", """{"a":1}"""));
        Volatile.Write(ref pages, 8);
        var large = Some.Index("large", $$"""{"text":"{{string.Concat(Enumerable.Range(0, 30_000).Select(number => (number * 7919L % 1_000_003).ToString("x", System.Globalization.CultureInfo.InvariantCulture)))}}"}""");

        var refused = await store.Engine.WriteAsync("logs", [Some.Index("kept", """{"a":2}"""), large], Token);
        var during = store.Source("logs", "kept");
        using var view = store.Engine.OpenView("logs").Value;
        Volatile.Write(ref pages, 1_000_000);
        var written = await store.WriteAsync("logs", large);

        Assert.Equal((429, "cluster_block_exception"), (refused.Failure!.Status, refused.Failure.Type));
        Assert.Equal("""{"a":1}""", during);
        Assert.Equal(1, view.DocumentCount);
        Assert.Equal(WriteResult.Created, written[0].Result);
        await store.ReopenAsync();
        Assert.Equal("""{"a":1}""", store.Source("logs", "kept"));
    }

    [Fact]
    public async Task WriteAsync_DiskNearlyFull_StopsAndGoesOn()
    {
        var free = 1L << 20;
        var time = new ManualTime();
        await using var store = await TemporaryStore.OpenAsync(folder => new() { Folder = folder, AvailableBytes = _ => Volatile.Read(ref free) }, time);
        await store.CreateAsync("logs");

        var refused = await store.Engine.WriteAsync("logs", [Some.Index("1", "{}")], Token);
        Volatile.Write(ref free, 1L << 40);
        time.Advance(TimeSpan.FromSeconds(2));
        var written = await store.WriteAsync("logs", Some.Index("1", "{}"));

        Assert.Equal(429, refused.Failure!.Status);
        Assert.Contains("1 MiB left", refused.Failure.Reason, StringComparison.Ordinal);
        Assert.Equal(WriteResult.Created, written[0].Result);
    }

    [Fact]
    public async Task Api_OneDamagedFile_TheOthersAnswerAndItIsNamed()
    {
        await using var api = await TemporaryApi.OpenAsync();
        foreach (var index in new[] { "broken", "sound" })
            await api.Client.PutAsync($"/{index}/_doc/1", """{"a":1}""");
        await api.ReopenAsync(folder => File.WriteAllBytes(Directory.GetFiles(Path.Combine(folder, "indices"), "broken*.db").Single(), [.. Enumerable.Repeat((byte)7, 4096)]));

        var found = await api.Client.GetAsync("/*/_search");
        var alone = await api.Client.GetAsync("/broken/_search");
        var indices = await api.Client.GetAsync("/_cat/indices?h=health,index,docs.count&s=index");
        var stats = await api.Client.GetAsync("/_stats");
        var cluster = await api.Client.GetAsync("/_cluster/stats");

        Assert.Equal(["1", "1", "broken"], [found.At("hits", "total", "value"), found.At("_shards", "failed"), found.At("_shards", "failures", 0, "index")]);
        Assert.Equal(503, alone.Status);
        Assert.Equal("red broken 0\nyellow sound 1\n", System.Text.RegularExpressions.Regex.Replace(indices.Text, " +", " "));
        Assert.Equal("1", stats.At("_all", "primaries", "docs", "count"));
        Assert.Equal(["red", "1"], [cluster.At("status"), cluster.At("indices", "docs", "count")]);
        Assert.Equal(200, (await api.Client.DeleteAsync("/broken")).Status);
    }

    private static void ChangeFile(string folder, string sql)
    {
        using var database = Database.Open(Directory.GetFiles(Path.Combine(folder, "indices"), "*.db").Single(), DatabaseAccess.Write);
        database.Execute(sql);
    }
}
