namespace Dashboard.LogStore.Hosting;

/// <summary>Holds a folder for one process: two that write the same files would lose each other's documents.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>Null where another process holds the folder, or it cannot be written.</summary>
    public static FolderLock? TryTake(string folder) => TryTake(folder, out _);

    /// <param name="why">The system's words where the folder cannot be had.</param>
    public static FolderLock? TryTake(string folder, out string why)
    {
        why = "";
        try
        {
            Directory.CreateDirectory(folder);
            return new FolderLock(new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            why = exception.Message;
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}
