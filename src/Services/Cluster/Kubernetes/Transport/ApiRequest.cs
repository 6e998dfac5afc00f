namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>One call of the API server.</summary>
internal sealed record ApiRequest
{
    public required string Path { get; init; }

    public ApiQuery? Query { get; init; }

    public HttpMethod Method { get; init; } = HttpMethod.Get;

    public string Accept { get; init; } = MediaTypes.Json;

    /// <summary>A JSON body; null for none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    public string? IfNoneMatch { get; init; }

    /// <summary>From sending the request to the head of its answer; null for the transport's own patience.</summary>
    public TimeSpan? HeadTimeout { get; init; }

    /// <summary>What is done, for metrics and traces: <c>list, watch, get, create, discover, log</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The resource it is about, for instance <c>deployments.apps</c>.</summary>
    public string Resource { get; init; } = "";
}
