using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>Decides whether a call is sent again: with a renewed credential once, over another connection once where it changes nothing, and as often as the server asks for patience, within bounds.</summary>
internal sealed class RetryPolicy(ApiRequest request, bool canRenew, TransportLimits limits)
{
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(1);
    private bool repeated;
    private int throttled;

    /// <summary>The server has refused the credential: the next try needs another one.</summary>
    public bool Refused { get; private set; }

    /// <summary>The last try met a connection that broke.</summary>
    public bool Broken { get; set; }

    /// <summary>How long to wait before the next try; null where there is none.</summary>
    public TimeSpan? Next(Failure failure)
    {
        if (failure.Kind == FailureKind.Unauthorized && canRenew && !Refused && failure.StatusCode is not null)
        {
            Refused = true;
            return TimeSpan.Zero;
        }

        if (Broken && !repeated && request.Method == HttpMethod.Get)
        {
            (repeated, Broken) = (true, false);
            return TimeSpan.Zero;
        }

        var pause = failure.RetryAfter ?? Unsaid;
        return failure.Kind == FailureKind.Throttled && pause <= limits.Throttle && ++throttled < limits.ThrottleAttempts ? pause : null;
    }
}
