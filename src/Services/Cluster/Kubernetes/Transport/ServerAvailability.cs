using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>
/// Remembers that the server was away. One that starts knows neither its accounts nor their rights nor its custom kinds for some seconds, and answers 401, 403
/// and 404 to those who may: that must not log anybody out.
/// </summary>
internal sealed class ServerAvailability(TimeProvider time)
{
    private static readonly TimeSpan Starting = TimeSpan.FromSeconds(20);
    private long awayAt;
    private volatile bool wasAway;

    /// <summary>The server could not be reached.</summary>
    public void Away()
    {
        Volatile.Write(ref awayAt, time.GetTimestamp());
        wasAway = true;
    }

    /// <summary>The failure, or that the server starts where it is no answer yet.</summary>
    public Failure Judge(Failure failure)
    {
        if (!wasAway || !IsDoubtful(failure))
            return failure;
        if (time.GetElapsedTime(Volatile.Read(ref awayAt)) < Starting)
            return failure with { Kind = FailureKind.ServerError, Message = $"The API server has just come back and is not ready yet: {failure.Message}" };
        wasAway = false;
        return failure;
    }

    private static bool IsDoubtful(Failure failure) => failure.Kind switch
    {
        FailureKind.Unauthorized or FailureKind.Forbidden => failure.StatusCode is not null,
        // An object that is not there has a name in the message; a kind that is not there has none.
        FailureKind.NotFound => !failure.Message.Contains('"', StringComparison.Ordinal),
        _ => false,
    };
}
