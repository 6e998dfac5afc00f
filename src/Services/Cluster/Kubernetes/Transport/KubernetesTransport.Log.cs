using Dashboard.Services.Primitives;
using Microsoft.Extensions.Logging;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

internal sealed partial class KubernetesTransport
{
    [LoggerMessage(1001, LogLevel.Debug, "The API server's answer to {Operation} {Resource}: {Outcome} after {Milliseconds:0} ms")]
    private static partial void LogAnswer(ILogger logger, string operation, string resource, string outcome, double milliseconds);

    [LoggerMessage(1002, LogLevel.Information, "{Operation} {Resource} is sent again in {Pause}: {Kind}")]
    private static partial void LogRetry(ILogger logger, string operation, string resource, TimeSpan pause, FailureKind kind);

    [LoggerMessage(1003, LogLevel.Warning, "{Operation} {Resource} did not reach the API server: {Reason}")]
    private static partial void LogUnreachable(ILogger logger, string operation, string resource, string reason);
}
