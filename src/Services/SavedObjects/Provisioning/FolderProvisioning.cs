namespace Dashboard.Services.SavedObjects.Provisioning;

/// <summary>
/// Read-only objects of the <c>*.json</c> and <c>*.ndjson</c> files of a folder, as a mounted ConfigMap has them. Files are looked at again after a short while, and read again where
/// one has changed.
/// </summary>
internal sealed class FolderProvisioning(string folder, TimeProvider time) : IProvisioningSource, IDisposable
{
    private const int MostFiles = 1000;
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim gate = new(1);
    private IReadOnlyList<(string Path, DateTime WrittenAt, long Length)> seen = [];
    private ProvisionedObjects objects = ProvisionedObjects.None;
    private long? lookedAt;

    public async Task<ProvisionedObjects> ReadAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (lookedAt is { } at && time.GetElapsedTime(at) < LooksEvery)
                return objects;
            objects = await LookAsync(cancellationToken);
            lookedAt = time.GetTimestamp();
            return objects;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<ProvisionedObjects> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var files = Files();
            if (lookedAt is not null && files.SequenceEqual(seen))
                return objects;
            var read = new List<ProvisionedObjects>();
            foreach (var (path, writtenAt, length) in files.Take(MostFiles))
                read.Add(await ReadAsync(path, writtenAt, length, cancellationToken));
            seen = files;
            return new([.. read.SelectMany(one => one.Objects)], [.. read.SelectMany(one => one.Damaged)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return objects with { Damaged = [new(folder, $"The folder of provisioned objects cannot be read: {exception.Message}")] };
        }
    }

    // Links are followed: a mounted ConfigMap is one.
    private List<(string Path, DateTime WrittenAt, long Length)> Files() =>
    [
        .. new DirectoryInfo(folder).EnumerateFiles()
            .Where(file => !file.Name.StartsWith('.') && file.Extension is ".json" or ".ndjson")
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? (file.FullName, target.LastWriteTimeUtc, target.Length) : (file.FullName, file.LastWriteTimeUtc, file.Length)),
    ];

    private static async Task<ProvisionedObjects> ReadAsync(string path, DateTime writtenAt, long length, CancellationToken cancellationToken)
    {
        var place = Path.GetFileName(path);
        if (length > ProvisionedText.LongestText)
            return new([], [new(place, $"It is longer than {ProvisionedText.LongestText >> 20} MiB.")]);
        try
        {
            return ProvisionedText.Read(await File.ReadAllTextAsync(path, cancellationToken), place, writtenAt);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new([], [new(place, exception.Message)]);
        }
    }
}
