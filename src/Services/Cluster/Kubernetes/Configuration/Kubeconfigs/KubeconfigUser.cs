using Dashboard.Services.Cluster.Kubernetes.Credentials;

namespace Dashboard.Services.Cluster.Kubernetes.Configuration.Kubeconfigs;

/// <summary>Reads a user of a kubeconfig.</summary>
internal static class KubeconfigUser
{
    /// <summary>The credential, or why there is none that can be used; neither for a user without any.</summary>
    public static (KubernetesCredential? Credential, string? Note) Read(YamlFields user, string? folder)
    {
        if (Unusable(user) is { } reason)
            return (null, reason);
        // The order in which the API server looks at them where a kubeconfig has several.
        if (KubeconfigPaths.TextOf(user, "client-certificate", folder) is { } certificate)
        {
            var key = KubeconfigPaths.TextOf(user, "client-key", folder) ?? throw user.Wrong("client-key", "is missing, which belongs to the client-certificate");
            return (ClientCertificates.Read(certificate, key), null);
        }

        if (user.Has("tokenFile"))
            return (new KubernetesCredential.TokenFile(KubeconfigPaths.Resolve(user.Text("tokenFile")!, folder)), null);
        if (user.Has("token"))
            return (Token(user), null);
        return (user.Fields("exec") is { } exec ? KubeconfigExec.Read(exec, folder) : null, null);
    }

    public static KubernetesCredential.BearerToken Token(YamlFields user)
    {
        var token = user.Text("token")!.Trim();
        return BearerTokens.IsWellFormed(token) ? new(token) : throw user.Wrong("token", "holds characters that no token has");
    }

    /// <summary>Why this user's way of logging in is not served; null where it is.</summary>
    public static string? Unusable(YamlFields user)
    {
        if (user.Has("username") || user.Has("password"))
            return $"{user.Source}: this user logs in by name and password, which Kubernetes took away in 1.19. Use a token or a client certificate.";
        if (user.Fields("auth-provider") is not null)
            return $"{user.Source}: this user logs in by an auth-provider, which Kubernetes took away in 1.26. Use an exec plugin or a token.";
        return user.Has("as") ? $"{user.Source}: this user acts as another one (as: …), which Dashboard does not do. Use a token of that other one." : null;
    }
}
