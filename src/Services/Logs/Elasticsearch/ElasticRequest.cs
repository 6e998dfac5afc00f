namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>One request to the log backend.</summary>
internal sealed record ElasticRequest
{
    /// <summary>What it is for, in a word: for metrics and for inspecting.</summary>
    public required string Purpose { get; init; }

    public HttpMethod Method { get; init; } = HttpMethod.Get;

    /// <summary>Escaped, beginning with <c>/</c>, with its query.</summary>
    public required string Path { get; init; }

    /// <summary>JSON; null for none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>Changes nothing, so that it may be sent again to another server.</summary>
    public required bool IsSafe { get; init; }

    /// <summary>Searches go on for a while: they are ended on the server when nobody waits for them any more.</summary>
    public bool IsSearch { get; init; }

    /// <summary>Null for the configured one.</summary>
    public TimeSpan? Timeout { get; init; }

    public static ElasticRequest Get(string purpose, string path) => new() { Purpose = purpose, Path = path, IsSafe = true };

    public static ElasticRequest Search(string purpose, string path, ReadOnlyMemory<byte> body) =>
        new() { Purpose = purpose, Path = path, Method = HttpMethod.Post, Body = body, IsSafe = true, IsSearch = true };

    public static ElasticRequest Change(string purpose, HttpMethod method, string path, ReadOnlyMemory<byte>? body = null) =>
        new() { Purpose = purpose, Path = path, Method = method, Body = body, IsSafe = false };
}
