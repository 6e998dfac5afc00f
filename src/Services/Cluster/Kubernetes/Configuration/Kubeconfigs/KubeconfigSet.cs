namespace Dashboard.Services.Cluster.Kubernetes.Configuration.Kubeconfigs;

/// <summary>Several kubeconfigs as one, merged as kubectl does it: of two entries with one name the first file's holds, whole.</summary>
internal sealed class KubeconfigSet(IReadOnlyList<KubeconfigFile> files)
{
    private readonly string sources = string.Join(" and ", files.SelectMany(file => file.Contexts.Values.Concat(file.Clusters.Values)).Select(entry => entry.Source).Distinct());

    /// <summary>The named context, or the current one; null where the files name no cluster at all.</summary>
    public ClusterConfiguration? Choose(string? context)
    {
        if (files.All(file => file.Clusters.Count == 0 && file.Contexts.Count == 0))
            return null;
        var name = string.IsNullOrEmpty(context) ? files.Select(file => file.CurrentContext).FirstOrDefault(current => !string.IsNullOrEmpty(current)) : context;
        if (name is null)
            throw new ConfigurationException($"{sources}: there is no current-context. Set {ClusterOptions.Section}:{nameof(ClusterOptions.Context)} to one of {Known()}.");
        var (fields, _) = Find(file => file.Contexts, name)
            ?? throw new ConfigurationException($"{sources}: there is no context '{name}'. There is {Known()}.");
        var body = fields.Fields("context") ?? throw fields.Wrong("context", "is missing");
        return Build(name, body);
    }

    private ClusterConfiguration Build(string context, YamlFields body)
    {
        var clusterName = body.Text("cluster") ?? throw body.Wrong("cluster", "is missing");
        var (cluster, clusterFile) = Find(file => file.Clusters, clusterName) ?? throw body.Wrong("cluster", $"names '{clusterName}', which is not among the clusters");
        var endpoint = KubeconfigCluster.Read(cluster, clusterFile.Folder, context);
        var (credential, note) = UserOf(body);
        return new()
        {
            Endpoint = endpoint,
            OwnCredential = credential,
            Source = $"context {context} of {body.Source}",
            Notes = note is null ? [] : [note],
        };
    }

    private (KubernetesCredential?, string?) UserOf(YamlFields context)
    {
        if (context.Text("user") is not { Length: > 0 } name)
            return (null, null);
        var (user, file) = Find(f => f.Users, name) ?? throw context.Wrong("user", $"names '{name}', which is not among the users");
        return user.Fields("user") is { } body ? KubeconfigUser.Read(body, file.Folder) : (null, null);
    }

    private (YamlFields Fields, KubeconfigFile File)? Find(Func<KubeconfigFile, IReadOnlyDictionary<string, YamlFields>> list, string name)
    {
        foreach (var file in files)
        {
            if (list(file).TryGetValue(name, out var found))
                return (found, file);
        }

        return null;
    }

    private string Known() => string.Join(", ", files.SelectMany(file => file.Contexts.Keys).Distinct().Take(20)) is { Length: > 0 } names ? names : "no context at all";
}
