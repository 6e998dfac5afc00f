namespace Dashboard.LogStore.Hosting;

/// <summary>The folder of a store, looked at without opening it.</summary>
internal static class LogStoreFolder
{
    /// <summary>Whether indices were made there.</summary>
    public static bool IsUsed(string folder)
    {
        var indices = Path.Combine(folder, "indices");
        return Directory.Exists(indices) && Directory.EnumerateFiles(indices).Any();
    }
}
