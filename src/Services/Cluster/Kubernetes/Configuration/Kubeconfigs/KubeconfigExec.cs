namespace Dashboard.Services.Cluster.Kubernetes.Configuration.Kubeconfigs;

/// <summary>Reads an exec plugin of a kubeconfig.</summary>
internal static class KubeconfigExec
{
    private static readonly string[] Versions = ["client.authentication.k8s.io/v1", "client.authentication.k8s.io/v1beta1"];

    public static KubernetesCredential.ExecPlugin Read(YamlFields exec, string? folder)
    {
        var command = exec.Text("command") is { Length: > 0 } given ? given : throw exec.Wrong("command", "is missing");
        var version = exec.Text("apiVersion") ?? throw exec.Wrong("apiVersion", $"is missing: write {Versions[0]}");
        if (!Versions.Contains(version))
            throw exec.Wrong("apiVersion", $"is '{version}', which is not served: use {string.Join(" or ", Versions)}");
        if (exec.Text("interactiveMode") == "Always")
            throw exec.Wrong("interactiveMode", "is Always, but nobody sits at a server's keyboard: use a plugin that does not ask");
        return new(new ExecPluginSettings
        {
            // A bare name is looked for on the path; one with a folder in it starts from the kubeconfig.
            Command = command.AsSpan().ContainsAny('/', '\\') ? KubeconfigPaths.Resolve(command, folder) : command,
            Arguments = exec.Texts("args"),
            Environment = exec.List("env").ToDictionary(entry => entry.Text("name") ?? throw entry.Wrong("name", "is missing"), entry => entry.Text("value") ?? "", StringComparer.Ordinal),
            ApiVersion = version,
            InstallHint = exec.Text("installHint"),
            ProvideClusterInfo = exec.Flag("provideClusterInfo"),
        });
    }
}
