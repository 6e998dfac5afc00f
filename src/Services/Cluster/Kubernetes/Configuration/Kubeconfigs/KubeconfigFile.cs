using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dashboard.Services.Cluster.Kubernetes.Configuration.Kubeconfigs;

/// <summary>One kubeconfig, read but not yet understood: https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/</summary>
internal sealed class KubeconfigFile
{
    private KubeconfigFile(YamlFields? root, string? folder)
    {
        Folder = folder;
        CurrentContext = root?.Text("current-context");
        Clusters = Named(root, "clusters");
        Users = Named(root, "users");
        Contexts = Named(root, "contexts");
    }

    /// <summary>The folder that relative paths start from; null for an upload, which names no files.</summary>
    public string? Folder { get; }

    public string? CurrentContext { get; }

    public IReadOnlyDictionary<string, YamlFields> Clusters { get; }

    public IReadOnlyDictionary<string, YamlFields> Users { get; }

    public IReadOnlyDictionary<string, YamlFields> Contexts { get; }

    public static KubeconfigFile Open(string path)
    {
        var full = Path.GetFullPath(path);
        return Read(ConfigurationFiles.ReadText(full, ConfigurationFiles.LargestKubeconfig), full, Path.GetDirectoryName(full));
    }

    public static KubeconfigFile Read(string text, string source, string? folder)
    {
        var stream = new YamlStream();
        try
        {
            YamlLimits.Check(text, source);
            stream.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            throw new ConfigurationException($"{source}, line {exception.Start.Line}: this is no YAML: {exception.Message.TrimEnd('.')}.");
        }

        return stream.Documents.Count == 0 || stream.Documents[0].RootNode is YamlScalarNode { Value: null or "" }
            ? new(null, folder)
            : stream.Documents[0].RootNode is YamlMappingNode map
                ? new(new YamlFields(map, "", source), folder)
                : throw new ConfigurationException($"{source}, line 1: this is no kubeconfig: it should begin with 'apiVersion: v1' and 'kind: Config'.");
    }

    private static Dictionary<string, YamlFields> Named(YamlFields? root, string list)
    {
        var found = new Dictionary<string, YamlFields>(StringComparer.Ordinal);
        foreach (var entry in root?.List(list) ?? [])
            found.TryAdd(entry.Text("name") ?? throw entry.Wrong("name", "is missing"), entry);
        return found;
    }
}
