namespace Dashboard.Services.Logs.Search;

/// <summary>One request to the log backend and what came back, for inspecting. Holds no credential.</summary>
public sealed record Exchange
{
    /// <summary>What it was for, for instance <c>histogram</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>For instance <c>POST</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query, for instance <c>/logs-*/_search?ignore_unavailable=true</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The JSON that was sent; empty where none was.</summary>
    public required ReadOnlyMemory<byte> Request { get; init; }

    /// <summary>The beginning of what came back; <see cref="AnswerBytes"/> says how long it was.</summary>
    public required ReadOnlyMemory<byte> Answer { get; init; }

    /// <summary>Length of the whole answer.</summary>
    public required long AnswerBytes { get; init; }

    /// <summary>HTTP status; null where no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>What the server says that it took; null where it does not say.</summary>
    public TimeSpan? Took { get; init; }

    /// <summary>From sending the request to having read the answer.</summary>
    public required TimeSpan Wall { get; init; }

    /// <summary>When it was sent.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The request's <c>X-Opaque-Id</c>, by which the server's own logs and tasks name it.</summary>
    public required string OpaqueId { get; init; }

    /// <summary>The sentence of the failure; null where there was none.</summary>
    public string? Failure { get; init; }
}
