using Dashboard.LogStore.Storage;
using Dashboard.Unit.LogStore.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.LogStore.Storage;

public sealed class OpenFilesTests
{
    private const int Indices = 9;
    private const int Kept = 3;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Store_ManyIndices_HoldsFewFilesOpenAndServesAll()
    {
        await using var store = await OpenAsync();
        foreach (var round in Enumerable.Range(0, 2))
            foreach (var index in Names())
            {
                await store.IndexAsync(index, $$"""{"n":{{round}}}""");
                await store.Engine.FlushAsync(index, Token);
                await store.IndexAsync(index, $$"""{"n":{{round + 10}}}""");
            }

        var counts = Names().Select(index => Read(store, index)).ToArray();

        Assert.All(counts, numbers => Assert.Equal([0, 1, 10, 11], numbers));
        Assert.InRange(store.Engine.Files.Writers, 1, Kept);
        Assert.InRange(store.Engine.Files.Readers.Idle, 1, Kept);
    }

    [Fact]
    public async Task OpenAsync_ClosedInPeace_OpensNoFileToWriteAndChangesNone()
    {
        await using var store = await OpenAsync();
        foreach (var index in Names())
        {
            await store.IndexAsync(index, """{"n":1}""");
            await store.Engine.FlushAsync(index, Token);
            await store.IndexAsync(index, """{"n":2}""");
        }
        await store.Engine.DisposeAsync();
        var before = Files(store);

        await store.ReopenAsync();

        Assert.Equal(before, Files(store));
        Assert.Equal(0, store.Engine.Files.Writers);
        Assert.All(Names(), index => Assert.Equal([1, 2], Read(store, index)));
    }

    [Fact]
    public async Task OpenAsync_FilesOfARunningStore_HaveAllThatWasAcknowledged()
    {
        await using var store = await OpenAsync();
        foreach (var index in Names())
            await store.IndexAsync(index, """{"n":1}""", """{"n":2}""");
        await store.Engine.FlushAsync(Names().First(), Token);
        await store.IndexAsync(Names().First(), """{"n":3}""");
        // What a kill leaves behind: the files as they stand, with logs that are not moved into them.
        var copy = Directory.CreateTempSubdirectory("logstore-copy-").FullName;
        Copy(store.Folder, copy);
        Assert.Contains(Directory.GetFiles(Path.Combine(copy, "indices"), "*.db-wal"), file => new FileInfo(file).Length > 0);

        await using (var engine = await LogStoreEngine.OpenAsync(new() { Folder = copy }, TimeProvider.System, NullLogger<LogStoreEngine>.Instance, Token))
        {
            Assert.Equal(Names(), engine.Indices.Select(index => index.Name));
            Assert.All(engine.Indices, index => Assert.Equal(index.Name == Names().First() ? 3 : 2, engine.Statistics(index.Name).Value.Documents));
            Assert.All(engine.Indices, index => Assert.Null(index.Damage));
        }
        Directory.Delete(copy, true);
    }

    [Fact]
    public async Task OpenAsync_FileWithoutRoomForItsLog_IsTriedAgain()
    {
        await using var store = await OpenAsync();
        await store.IndexAsync("logs-0", """{"n":1}""");
        var copy = Directory.CreateTempSubdirectory("logstore-copy-").FullName;
        Copy(store.Folder, copy);
        var obstacle = Obstruct(copy, "logs-0");

        await using (var engine = await LogStoreEngine.OpenAsync(new() { Folder = copy }, TimeProvider.System, NullLogger<LogStoreEngine>.Instance, Token))
        {
            Assert.Equal(503, engine.OpenView("logs-0").Failure?.Status);
            Assert.Contains("tried again", engine.Find("logs-0")!.Damage, StringComparison.Ordinal);
            File.Delete(obstacle);
            await engine.OpenUnopenedAsync(Token);
            Assert.Null(engine.Find("logs-0")!.Damage);
            Assert.Equal(1, engine.Statistics("logs-0").Value.Documents);
        }
        Directory.Delete(copy, true);
    }

    [Fact]
    public async Task Read_NoRoomBesideAFileAtRest_GoesOn()
    {
        await using var store = await OpenAsync();
        await store.IndexAsync("logs-0", """{"n":1}""");
        await store.Engine.FlushAsync("logs-0", Token);
        await store.Engine.DisposeAsync();
        var obstacle = Obstruct(store.Folder, "logs-0");
        await store.ReopenAsync();

        var read = Read(store, "logs-0");
        var refused = await store.Engine.WriteAsync("logs-0", [Some.Index(null, """{"n":2}""")], Token);
        var after = Read(store, "logs-0");
        File.Delete(obstacle);
        await store.IndexAsync("logs-0", """{"n":3}""");

        Assert.Equal([1], read);
        Assert.False(refused.IsSuccess);
        Assert.Equal([1], after);
        Assert.Equal([1, 3], Read(store, "logs-0"));
    }

    [Fact]
    public async Task OpenAsync_EmptyFile_IsNoIndexAndGoes()
    {
        await using var store = await OpenAsync();
        await store.Engine.DisposeAsync();
        var file = Path.Combine(store.Folder, "indices", "half~AAAAAAAAAAAAAAAAAAAAAA.db");
        await File.WriteAllBytesAsync(file, [], Token);

        await store.ReopenAsync();

        Assert.Null(store.Engine.Find("half"));
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task DeleteIndexAsync_WhileItIsReadAndWritten_LeavesNoFile()
    {
        await using var store = await OpenAsync();
        await store.IndexAsync("logs-0", """{"n":1}""");
        await store.Engine.FlushAsync("logs-0", Token);
        var view = store.Engine.OpenView("logs-0").Value;
        var writing = store.Engine.WriteAsync("logs-0", [Some.Index(null, """{"n":2}""")], Token);
        var deleting = store.Engine.DeleteIndexAsync("logs-0", Token);
        view.Dispose();
        await Task.WhenAll(writing, deleting);

        Assert.True((await deleting).IsSuccess);
        Assert.DoesNotContain(Files(store), file => file.Contains("logs-0~", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names() => Enumerable.Range(0, Indices).Select(number => $"logs-{number}");

    private static async Task<TemporaryStore> OpenAsync()
    {
        var store = await TemporaryStore.OpenAsync(folder => new() { Folder = folder, OpenWriters = Kept, OpenReaders = Kept });
        foreach (var index in Names())
            await store.CreateAsync(index);
        return store;
    }

    private static long[] Read(TemporaryStore store, string index)
    {
        using var view = store.Engine.OpenView(index).Value;
        var numbers = new List<long>();
        foreach (var segment in view.Segments)
        {
            using var read = (Dashboard.LogStore.Columns.LongBlock)segment.Column("n")!.Read(0);
            numbers.AddRange(read.Values);
        }
        return [.. numbers.Order()];
    }

    /// <summary>Keeps SQLite from making what it needs beside a file, as a full disk does; the link in its way, which it does not follow.</summary>
    private static string Obstruct(string folder, string index)
    {
        var obstacle = Directory.GetFiles(Path.Combine(folder, "indices"), $"{index}~*.db").Single() + "-shm";
        File.Delete(obstacle);
        return File.CreateSymbolicLink(obstacle, "nowhere").FullName;
    }

    /// <summary>Names, sizes and times of the files of the indices.</summary>
    private static string[] Files(TemporaryStore store)
        => [.. new DirectoryInfo(Path.Combine(store.Folder, "indices")).GetFiles().Select(file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc:O}").Order(StringComparer.Ordinal)];

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = File.Create(target);
            source.CopyTo(copy);
        }
    }
}
