using Dashboard.Services.LogCollection.Positions;
using Dashboard.Unit.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.LogCollection.Positions;

public sealed class PositionStoreTests : IDisposable
{
    private static readonly ContainerKey Key = new("uid", "app");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-positions-");
    private readonly ManualTime time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string FileName => Path.Combine(folder.FullName, "below", "positions.json");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Save_AndLoad_IsTheSame()
    {
        var progress = new ContainerProgress("containerd://1", 3, new(new(1_767_225_600_123_456_789), [1, ulong.MaxValue]), Complete: true);
        var store = Store();
        store.Set(Key, progress);
        store.Set(new("uid", "gone"), ContainerProgress.None);
        store.Forget(new("uid", "gone"));
        await store.SaveAsync(Token);
        var loaded = Store();
        await loaded.LoadAsync(Token);

        Assert.Equivalent(progress, loaded.Of(Key), strict: true);
        Assert.Equal(ContainerProgress.None, loaded.Of(new("uid", "gone")));
        Assert.Equal(time.GetUtcNow(), loaded.KeptAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"containers\":[{\"podUid\":")]
    [InlineData("[]")]
    [InlineData("{\"containers\":[{}]}")]
    public async Task Load_DamagedFile_IsAsNone(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FileName)!);
        await File.WriteAllTextAsync(FileName, content, Token);
        var store = Store();
        await store.LoadAsync(Token);

        Assert.Equal(ContainerProgress.None, store.Of(Key));
    }

    [Fact]
    public async Task Save_NothingChanged_WritesNothing()
    {
        await Store().SaveAsync(Token);

        Assert.False(File.Exists(FileName));
    }

    [Fact]
    public async Task Save_FolderCannotBeWritten_GoesOn()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "below"), "a file in the way", Token);
        var store = Store();
        store.Set(Key, ContainerProgress.None with { Number = 7 });
        await store.SaveAsync(Token);

        Assert.Equal(7, store.Of(Key).Number);
    }

    private PositionStore Store() => new(new PositionFile(FileName), time, NullLogger<PositionStore>.Instance);
}
