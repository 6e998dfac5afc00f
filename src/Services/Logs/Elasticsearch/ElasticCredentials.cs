using System.Net.Http.Headers;
using System.Text;
using Dashboard.Services.Cluster.Kubernetes.Configuration;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>The <c>Authorization</c> header of the operator's settings. A token's file is read again after a while, as it may be written anew.</summary>
internal sealed class ElasticCredentials(LogsOptions options, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);
    private readonly AuthenticationHeaderValue? settled = Settled(options);
    private readonly Lock gate = new();
    private AuthenticationHeaderValue? last;
    private long readAt;

    /// <summary>Null for no header; a failure where the token's file cannot be read.</summary>
    public Result<AuthenticationHeaderValue?> Header()
    {
        if (options.BearerTokenFile is not { } path)
            return settled;
        lock (gate)
        {
            if (last is not null && time.GetElapsedTime(readAt) < Remembered)
                return last;
            return Read(path);
        }
    }

    private Result<AuthenticationHeaderValue?> Read(string path)
    {
        try
        {
            last = new("Bearer", ConfigurationFiles.ReadText(path, ConfigurationFiles.LargestSecret).Trim());
            readAt = time.GetTimestamp();
            return last;
        }
        catch (ConfigurationException exception)
        {
            // While the file is being replaced the old token still holds.
            return last is not null ? last : new Failure { Kind = FailureKind.Unauthorized, Message = $"The log backend's token cannot be read: {exception.Message}" };
        }
    }

    private static AuthenticationHeaderValue? Settled(LogsOptions options) => options switch
    {
        { BearerToken: { } token } => new("Bearer", token),
        { ApiKey: { } key } => new("ApiKey", key.Contains(':', StringComparison.Ordinal) ? Base64(key) : key),
        { Username: { } user } => new("Basic", Base64($"{user}:{options.Password}")),
        _ => null,
    };

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
