using System.Security.Cryptography;

namespace Dashboard.Services.SavedObjects.Stores.Folder;

/// <summary>
/// Reads and replaces single files of the folder. A file is replaced as a whole: a kill at any moment leaves the old one or the new one, and perhaps a part under
/// another name, which the next writer takes away.
/// </summary>
internal sealed class SavedFiles(string folder)
{
    private const string PartPattern = "*.part";

    /// <summary>Far above what may be written: what is longer was put there by somebody else and is not read.</summary>
    private const long Longest = 32L << 20;

    public string Folder => folder;

    /// <summary>Null where there is no such file.</summary>
    public async Task<SavedFile?> ReadAsync(SavedObjectKey key, CancellationToken cancellationToken)
    {
        try
        {
            var path = PathOf(key);
            if (new FileInfo(path) is not { Exists: true } file)
                return null;
            if (file.Length > Longest)
                return new(null, $"It is longer than {Longest >> 20} MiB.");
            return Parse(key, await File.ReadAllBytesAsync(path, cancellationToken));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(null, exception.Message);
        }
    }

    /// <summary>On the disk when it returns.</summary>
    public async Task WriteAsync(SavedObject saved, CancellationToken cancellationToken)
    {
        var path = PathOf(saved.Key);
        var part = $"{path}.{Guid.NewGuid():n}.part";
        try
        {
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(SavedObjectWriter.Text(saved), cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    public void Delete(SavedObjectKey key) => File.Delete(PathOf(key));

    /// <summary>Takes away what writers left that were killed. Only while no other writes.</summary>
    public void DeleteParts()
    {
        foreach (var part in Directory.EnumerateFiles(folder, PartPattern))
            File.Delete(part);
    }

    private static SavedFile Parse(SavedObjectKey key, byte[] bytes)
    {
        if (SavedObjectReader.Read(bytes, out var problem) is not { } line)
            return new(null, problem);
        if (line.Stored(VersionOf(bytes)) is not { } saved)
            return new(null, "Its \"id\" or its \"owner\" is missing.");
        return saved.Key == key ? new(saved, "") : new(null, $"It holds {saved.Key}, which is not what its name says.");
    }

    // By content: what somebody changed with an editor has another version too, and a version never comes back for other content.
    private static string VersionOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));

    private string PathOf(SavedObjectKey key) => Path.Combine(folder, SavedFileName.Of(key));
}
