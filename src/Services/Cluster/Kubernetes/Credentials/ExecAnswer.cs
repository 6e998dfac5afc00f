namespace Dashboard.Services.Cluster.Kubernetes.Credentials;

/// <summary>What a plugin answered.</summary>
internal sealed record ExecAnswer(CallCredential Credential, DateTimeOffset? ExpiresAt);
