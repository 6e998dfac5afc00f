namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>The servers of the settings, or the embedded store as the only one; none where that is switched off.</summary>
internal static class ElasticServers
{
    /// <summary>Requests to the embedded store go nowhere: the address is there for the form of a request.</summary>
    private static readonly Uri Embedded = new("http://log-store/");

    public static IReadOnlyList<ElasticServer> Of(LogsOptions options, Func<HttpMessageHandler?> embedded)
    {
        if (options.IsEmbedded)
            return embedded() is { } handler ? [new(Embedded, "The built-in log store", new(handler))] : [];
        var connections = new ElasticConnections(options);
        return [.. options.Servers.Select(server => new ElasticServer(server, server.GetLeftPart(UriPartial.Authority), new(connections.Create(server))))];
    }
}
