using Dashboard.Services.Cluster.Kubernetes.Configuration;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Cluster.Kubernetes.Configuration;

/// <summary>A folder with configuration files, and a machine that has nothing else.</summary>
internal sealed class ConfigurationFolder : IDisposable
{
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);

    public string Path { get; } = Directory.CreateTempSubdirectory("dashboard-kubeconfig-").FullName;

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Set(string variable, string value) => variables[variable] = value;

    public Result<ClusterConfiguration?> Load(string? kubeconfigVariable = null, string? context = null) =>
        Load(new ClusterOptions { Context = context }, kubeconfigVariable);

    public Result<ClusterConfiguration?> Load(ClusterOptions options, string? kubeconfigVariable = null)
    {
        if (kubeconfigVariable is not null)
            Set("KUBECONFIG", kubeconfigVariable);
        return new ClusterConfigurationLoader(options, new ClusterSurroundings
        {
            Variable = name => variables.GetValueOrDefault(name),
            HomeFolder = Path,
            ServiceAccountFolder = System.IO.Path.Combine(Path, "serviceaccount"),
        }).Load();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
