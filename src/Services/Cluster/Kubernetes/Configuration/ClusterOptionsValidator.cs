using Microsoft.Extensions.Options;

namespace Dashboard.Services.Cluster.Kubernetes.Configuration;

/// <summary>Reports every wrong setting at once, with its key and what to write.</summary>
public sealed class ClusterOptionsValidator : IValidateOptions<ClusterOptions>
{
    public ValidateOptionsResult Validate(string? name, ClusterOptions options)
    {
        string?[] errors =
        [
            Address(nameof(options.Server), options.Server, ["https", "http"], "https://10.0.0.1:6443"),
            Address(nameof(options.ProxyUrl), options.ProxyUrl, ["http", "https", "socks5"], "http://proxy.example:3128"),
            ExistingFile(nameof(options.CertificateAuthorityFile), options.CertificateAuthorityFile, "a PEM file with the cluster's certificate authority"),
            ExistingFile(nameof(options.TokenFile), options.TokenFile, "a file that holds a service account's token"),
            .. Kubeconfigs(options),
            Both(options, nameof(options.Kubeconfig), options.Kubeconfig),
            Both(options, nameof(options.Context), options.Context),
        ];
        string[] found = [.. errors.OfType<string>()];
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static string? Address(string key, string? value, string[] schemes, string example) =>
        string.IsNullOrEmpty(value) || (Uri.TryCreate(value, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme) && uri.UserInfo.Length == 0 && uri.Query.Length == 0)
            ? null
            : $"{ClusterOptions.Section}:{key} is '{WithoutUser(value)}', which is no address that can be used: write one such as {example}, without a user name.";

    private static string? ExistingFile(string key, string? value, string what) => string.IsNullOrEmpty(value) || File.Exists(value)
        ? null
        : $"{ClusterOptions.Section}:{key} is '{value}', which does not exist or cannot be read: name {what}.";

    private static IEnumerable<string?> Kubeconfigs(ClusterOptions options) =>
        (options.Kubeconfig ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(file => ExistingFile(nameof(options.Kubeconfig), file, "a kubeconfig file, as kubectl uses it"));

    private static string? Both(ClusterOptions options, string key, string? value) => string.IsNullOrEmpty(options.Server) || string.IsNullOrEmpty(value)
        ? null
        : $"{ClusterOptions.Section}:{key} and {ClusterOptions.Section}:{nameof(options.Server)} name the cluster in two ways: leave one of them out.";

    /// <summary>An address may hold a password, which belongs into no log.</summary>
    private static string WithoutUser(string address) => address.LastIndexOf('@') is var at and >= 0 ? "…" + address[at..] : address;
}
