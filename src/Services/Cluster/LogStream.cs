using Dashboard.Services.Cluster.Kubernetes.Failures;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster;

/// <summary>A container's log as it comes. Dispose it: that ends the stream on the server too.</summary>
public sealed class LogStream(Stream body, Uri server) : IDisposable
{
    /// <summary>What else to let go of with the stream.</summary>
    internal IDisposable? Owner { get; init; }

    /// <summary>Ends the stream, for instance with the session that it belongs to.</summary>
    internal CancellationToken Ended { get; init; }

    /// <summary>Bytes that were read, 0 at the end of the log; a failure where the connection broke. Only cancellation throws, and the stream is of no more use after it.</summary>
    public async Task<Result<int>> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using var either = Ended.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, Ended) : null;
        try
        {
            return await body.ReadAsync(buffer, either?.Token ?? cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && ExceptionFailures.Of(server, exception) is { } met)
        {
            return Ended.IsCancellationRequested ? met with { Kind = FailureKind.Unauthorized, Message = "The session has ended. Log in again." } : met;
        }
    }

    public void Dispose()
    {
        body.Dispose();
        Owner?.Dispose();
    }

    internal LogStream EndWith(CancellationToken ended) => new(body, server) { Owner = Owner, Ended = ended };
}
