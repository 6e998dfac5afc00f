namespace Dashboard.Services.Cluster.Kubernetes.Configuration;

/// <summary>Reads small files; what is wrong with one becomes a sentence that names it.</summary>
internal static class ConfigurationFiles
{
    /// <summary>The largest kubeconfig: that of a hundred clusters has less than a megabyte.</summary>
    public const int LargestKubeconfig = 4 * 1024 * 1024;

    /// <summary>The largest token, key or bundle of certificates.</summary>
    public const int LargestSecret = 1024 * 1024;

    public static string ReadText(string path, int largest)
    {
        try
        {
            return new FileInfo(path).Length > largest
                ? throw new ConfigurationException($"{path} is larger than {largest / 1024} KiB, so it is not the file that is meant.")
                : File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ConfigurationException($"{path} cannot be read: {exception.Message}");
        }
    }
}
