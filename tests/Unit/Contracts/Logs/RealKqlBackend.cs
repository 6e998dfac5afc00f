using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.Contracts.Logs;

/// <summary>The server of <c>ELASTICSEARCH_URL</c>, of any version that is served; none where it is not set.</summary>
public sealed class RealKqlBackend : KqlBackend
{
    private protected override ApiClient? Client { get; } =
        Environment.GetEnvironmentVariable("ELASTICSEARCH_URL") is { Length: > 0 } url ? new(new SocketsHttpHandler(), new Uri(url)) : null;
}
