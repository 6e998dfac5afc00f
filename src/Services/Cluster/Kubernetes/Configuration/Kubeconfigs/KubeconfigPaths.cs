namespace Dashboard.Services.Cluster.Kubernetes.Configuration.Kubeconfigs;

/// <summary>Paths and inline data of a kubeconfig.</summary>
internal static class KubeconfigPaths
{
    /// <summary>Relative paths start from the file's folder.</summary>
    public static string Resolve(string path, string? folder) => Path.GetFullPath(path, folder ?? Path.GetTempPath());

    public static byte[] Base64(YamlFields fields, string name)
    {
        try
        {
            return Convert.FromBase64String(fields.Text(name)!);
        }
        catch (FormatException)
        {
            throw fields.Wrong(name, "is not base64");
        }
    }

    /// <summary>The text of <c>NAME-data</c>, else of the file <c>NAME</c>, and where it stood; null where neither is there.</summary>
    public static (string Text, string Where)? TextOf(YamlFields fields, string name, string? folder)
    {
        if (fields.Has($"{name}-data"))
            return (System.Text.Encoding.UTF8.GetString(Base64(fields, $"{name}-data")), $"{name}-data of {fields.Source}");
        if (!fields.Has(name))
            return null;
        var path = Resolve(fields.Text(name)!, folder);
        return (ConfigurationFiles.ReadText(path, ConfigurationFiles.LargestSecret), path);
    }
}
