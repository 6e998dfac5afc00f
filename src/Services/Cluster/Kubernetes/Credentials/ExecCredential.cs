using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Credentials;

/// <summary>A credential from a plugin, kept until half a minute before it ends, or for as long as the server accepts it where it does not say.</summary>
internal sealed class ExecCredential(ExecPluginProgram program, TimeProvider time) : CredentialSource, IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim gate = new(1);
    private ExecAnswer? last;
    private Failure? failed;
    private long failedAt;

    public override bool CanRenew => true;

    public override async ValueTask<Result<CallCredential>> CurrentAsync(bool refused, CancellationToken cancellationToken)
    {
        var seen = last;
        await gate.WaitAsync(cancellationToken);
        try
        {
            // Of many callers that were refused at once, the first one renews for all.
            if (last is { } known && Holds(known) && (!refused || last != seen))
                return known.Credential;
            if (failed is not null && time.GetElapsedTime(failedAt) < BetweenFailures)
                return failed;
            if (!(await program.RunAsync(cancellationToken)).TryGet(out var answer, out failed))
            {
                failedAt = time.GetTimestamp();
                return failed;
            }

            last = answer;
            return answer.Credential;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private bool Holds(ExecAnswer answer) => answer.ExpiresAt is not { } end || time.GetUtcNow() < end - Early;
}
