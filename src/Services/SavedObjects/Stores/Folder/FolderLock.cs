namespace Dashboard.Services.SavedObjects.Stores.Folder;

/// <summary>Lets one writer at a time change the folder, of all processes that use it. Ends with the process that holds it, however that ends.</summary>
internal sealed class FolderLock(string folder, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private const int Tries = 500;

    /// <summary>Held until it is disposed of. Throws <see cref="IOException"/> where another holds it for five seconds.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return new FileStream(Path.Combine(folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (left > 0)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }
}
