using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Primitives;

namespace Dashboard.Web.Hosting;

/// <summary>Whether the API server answers, and its version, asked without anyone's credential and kept for some seconds.</summary>
public sealed class ClusterStatus(ClusterChoice choice, IKubernetesClientFactory clients, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private readonly IKubernetesClient client = clients.Create(new KubernetesCredential.Anonymous());
    private readonly SemaphoreSlim asking = new(1, 1);
    private DateTimeOffset askedAt = DateTimeOffset.MinValue;
    private Failure? failure;
    private string? version;

    public string Name => choice.Endpoint.Name;

    /// <summary>The version, for instance <c>1.36.3</c>; the last one known where the server does not tell strangers. Null where it cannot be reached.</summary>
    public async Task<string?> VersionAsync(CancellationToken cancellationToken) =>
        await CheckAsync(cancellationToken) is null ? version ?? "" : null;

    /// <summary>Null where the API server answers, whatever it says.</summary>
    public async Task<Failure?> CheckAsync(CancellationToken cancellationToken)
    {
        await asking.WaitAsync(cancellationToken);
        try
        {
            if (clock.GetUtcNow() - askedAt >= Lasts)
            {
                await AskAsync(cancellationToken);
                askedAt = clock.GetUtcNow();
            }

            return failure;
        }
        finally
        {
            asking.Release();
        }
    }

    public void Dispose() => asking.Dispose();

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var answer = await client.GetPathAsync("/version", either.Token);
            // "No" is an answer too: servers may tell strangers nothing.
            failure = answer.Failure is { Kind: not (FailureKind.Unauthorized or FailureKind.Forbidden) } no ? no : null;
            if (answer.IsSuccess)
                version = answer.Value.Text("gitVersion")?.TrimStart('v');
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            failure = new() { Kind = FailureKind.TimedOut, Message = "The API server did not answer within 3 seconds.", Server = choice.Endpoint.Server.GetLeftPart(UriPartial.Authority) };
        }
    }
}
