using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Configuration.Kubeconfigs;

/// <summary>
/// Takes the credential out of a kubeconfig that a visitor has handed in. It runs nothing, reads no file and contacts no server that the text names: the
/// credential goes to the configured cluster alone.
/// </summary>
public static class UploadedKubeconfig
{
    /// <summary>The largest text that is looked at.</summary>
    public const int LargestText = 512 * 1024;

    private const string Source = "The file";

    /// <summary>The credential of the current context (token or client certificate, both inline), or what to do instead.</summary>
    public static Result<KubernetesCredential> Read(string text)
    {
        if (text.Length > LargestText)
            return Refuse($"The file is larger than {LargestText / 1024} KiB, so it is no kubeconfig of one person.");
        try
        {
            return CredentialOf(KubeconfigFile.Read(text, Source, folder: null));
        }
        catch (ConfigurationException exception)
        {
            return Refuse(exception.Message);
        }
    }

    private static Result<KubernetesCredential> CredentialOf(KubeconfigFile file)
    {
        if (file.Contexts.Count == 0)
            return Refuse("The file is no kubeconfig: it has no contexts.");
        var context = file.CurrentContext ?? (file.Contexts.Count == 1 ? file.Contexts.Keys.Single() : null);
        if (context is null || !file.Contexts.TryGetValue(context, out var entry))
            return Refuse("The file does not say which context is current: run 'kubectl config use-context NAME' and hand it in again.");
        if (entry.Fields("context")?.Text("user") is not { Length: > 0 } userName || !file.Users.TryGetValue(userName, out var userEntry) || userEntry.Fields("user") is not { } user)
            return Refuse($"The context '{context}' names no user that the file has.");
        if (KubeconfigUser.Unusable(user) is { } reason)
            return Refuse(reason);
        foreach (var path in (ReadOnlySpan<string>)["tokenFile", "client-certificate", "client-key"])
        {
            if (user.Has(path) && !(path != "tokenFile" && user.Has($"{path}-data")))
                return Refuse($"The user '{userName}' names a file on your machine ({path}). Run 'kubectl config view --raw --flatten --minify' and hand in what it prints.");
        }

        if (user.Fields("exec") is not null)
            return Refuse($"The user '{userName}' gets credentials from a program on your machine, which is not run here. Log in with a token: 'kubectl create token ACCOUNT'.");
        var (credential, _) = KubeconfigUser.Read(user, folder: null);
        return credential is null ? Refuse($"The user '{userName}' has neither a token nor a client certificate.") : credential;
    }

    private static Failure Refuse(string message) => new() { Kind = FailureKind.Invalid, Message = message };
}
