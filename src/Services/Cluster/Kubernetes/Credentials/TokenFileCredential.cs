using Dashboard.Services.Cluster.Kubernetes.Configuration;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Credentials;

/// <summary>
/// A token that the kubelet writes anew before it ends. The file is read again after a while, and at once when the server refuses what was read; its time
/// of change is no help, for it is reached through symbolic links that are swapped.
/// </summary>
internal sealed class TokenFileCredential(string path, TimeProvider time) : CredentialSource
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);
    private readonly Lock gate = new();
    private CallCredential? last;
    private long readAt;

    public override bool CanRenew => true;

    public override ValueTask<Result<CallCredential>> CurrentAsync(bool refused, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return new(last is not null && !refused && time.GetElapsedTime(readAt) < Remembered ? last : Read());
        }
    }

    private Result<CallCredential> Read()
    {
        try
        {
            var token = ConfigurationFiles.ReadText(path, ConfigurationFiles.LargestSecret).Trim();
            if (!BearerTokens.IsWellFormed(token))
                return Missing($"{path} holds no token.");
            last = new(token, null);
            readAt = time.GetTimestamp();
            return last;
        }
        catch (ConfigurationException exception)
        {
            // While the file is being replaced the old token still holds.
            return last is not null ? last : Missing(exception.Message);
        }
    }
}
