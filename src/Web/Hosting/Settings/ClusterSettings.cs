using Dashboard.Services.Cluster.Kubernetes.Configuration;

namespace Dashboard.Web.Hosting.Settings;

/// <summary>Reads the section <c>Cluster</c> and finds the cluster that it, or the machine, names.</summary>
internal static class ClusterSettings
{
    /// <summary>The cluster; null where nothing names one, or where the demo is forced.</summary>
    public static ClusterConfiguration? Read(SettingsReader settings, DemoOptions demo)
    {
        var options = new ClusterOptions
        {
            Server = settings.Text("Cluster:Server"),
            CertificateAuthorityFile = settings.Text("Cluster:CertificateAuthorityFile"),
            TokenFile = settings.Text("Cluster:TokenFile"),
            Kubeconfig = settings.Text("Cluster:Kubeconfig"),
            Context = settings.Text("Cluster:Context"),
            Name = settings.Text("Cluster:Name"),
            TlsServerName = settings.Text("Cluster:TlsServerName"),
            ProxyUrl = settings.Text("Cluster:ProxyUrl"),
            InsecureSkipTlsVerify = settings.Flag("Cluster:InsecureSkipTlsVerify"),
        };
        var check = new ClusterOptionsValidator().Validate(name: null, options);
        foreach (var error in check.Failures ?? [])
            Report(settings, error);
        if (check.Failed || demo.Enabled == true)
            return null;

        var found = new ClusterConfigurationLoader(options, ClusterSurroundings.Process).Load();
        if (found.Failure is { } failure)
            settings.Wrong("Cluster", failure.Message);
        return found.IsSuccess ? found.Value : null;
    }

    /// <summary>The validator's sentences begin with the key.</summary>
    private static void Report(SettingsReader settings, string error)
    {
        var end = error.IndexOf(' ', StringComparison.Ordinal);
        settings.Wrong(error[..end], error[(end + 1)..]);
    }
}
