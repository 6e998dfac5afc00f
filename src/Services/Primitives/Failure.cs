namespace Dashboard.Services.Primitives;

/// <summary>An expected failure: a value, not an exception. Made once, in the adapter that met it.</summary>
public sealed record Failure
{
    public required FailureKind Kind { get; init; }

    /// <summary>One readable English sentence that says what failed, as the server put it where it did. Never holds a token.</summary>
    public required string Message { get; init; }

    /// <summary>The server that was asked, for instance <c>https://10.0.0.1:6443</c>; null where none was.</summary>
    public string? Server { get; init; }

    /// <summary>HTTP status code; null where no answer came.</summary>
    public int? StatusCode { get; init; }

    /// <summary>When the server allows another try (Retry-After); null where it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The reason of the Kubernetes <c>Status</c> object, for instance <c>NotFound</c>; null where there is none.</summary>
    public string? Reason { get; init; }
}
