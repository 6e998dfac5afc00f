using Dashboard.Services.Primitives;
using Microsoft.Extensions.Logging;

namespace Dashboard.Services.Logs.Elasticsearch;

internal sealed partial class ElasticClient
{
    [LoggerMessage(7301, LogLevel.Debug, "The log backend's answer to {Purpose} ({OpaqueId}): {Outcome} after {Milliseconds:0} ms")]
    private static partial void LogAnswer(ILogger logger, string purpose, string opaqueId, string outcome, double milliseconds);

    [LoggerMessage(7302, LogLevel.Warning, "{Server} cannot be reached and rests for a while: {Reason}")]
    private static partial void LogMissed(ILogger logger, string server, string reason);

    [LoggerMessage(7303, LogLevel.Information, "The log backend is {Product} {Version}.")]
    private static partial void LogFlavor(ILogger logger, string product, Version version);

    [LoggerMessage(7304, LogLevel.Information, "The log backend does not say what it is ({Kind}); it is taken for {Product} {Version}.")]
    private static partial void LogAssumed(ILogger logger, FailureKind kind, string product, Version version);
}
