using System.Globalization;
using System.Net;
using Dashboard.Services.Cluster.Kubernetes.Credentials;
using Dashboard.Services.Cluster.Kubernetes.Diagnostics;
using Dashboard.Services.Cluster.Kubernetes.Failures;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>Sends calls with one caller's credential, tries again where that is safe, and turns refusals and broken connections into failures.</summary>
internal sealed partial class KubernetesTransport(TransportContext context, CredentialSource credentials)
{
    /// <summary>Keeps the connections of a client certificate for as long as somebody uses them.</summary>
    private HttpMessageInvoker? connections;

    public Uri Server => context.Endpoint.Server;

    public TransportLimits Limits => context.Limits;

    public TimeProvider Time => context.Time;

    public KubernetesTelemetry Telemetry => context.Telemetry;

    /// <summary>The head of a good answer (2xx, or 304 to an <see cref="ApiRequest.IfNoneMatch"/>); its body is to be read as it comes.</summary>
    public async Task<Result<ApiResponse>> SendAsync(ApiRequest request, TimeSpan readTimeout, CancellationToken cancellationToken)
    {
        using var activity = KubernetesTelemetry.Start(request.Operation, request.Resource);
        var tries = new RetryPolicy(request, credentials.CanRenew, Limits);
        while (true)
        {
            var attempt = await AttemptAsync(request, tries, readTimeout, cancellationToken);
            if (attempt.IsSuccess || tries.Next(attempt.Failure) is not { } pause)
                return attempt;
            LogRetry(context.Logger, request.Operation, request.Resource, pause, attempt.Failure.Kind);
            Telemetry.Retried(attempt.Failure.Kind);
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, Time, cancellationToken);
        }
    }

    private async Task<Result<ApiResponse>> AttemptAsync(ApiRequest request, RetryPolicy tries, TimeSpan readTimeout, CancellationToken cancellationToken)
    {
        if (!(await credentials.CurrentAsync(tries.Refused, cancellationToken)).TryGet(out var credential, out var failure))
            return failure with { Server = Server.GetLeftPart(UriPartial.Authority) };

        var started = Time.GetTimestamp();
        var answer = await ExchangeAsync(request, credential, tries, readTimeout, cancellationToken);
        var outcome = answer.IsSuccess ? answer.Value.StatusCode.ToString(CultureInfo.InvariantCulture) : Outcome(answer.Failure);
        var duration = Time.GetElapsedTime(started);
        Telemetry.Answered(request.Operation, outcome, duration);
        LogAnswer(context.Logger, request.Operation, request.Resource, outcome, duration.TotalMilliseconds);
        if (answer.Failure is not { } met)
            return answer;
        if (met.StatusCode is null)
            LogUnreachable(context.Logger, request.Operation, request.Resource, met.Message);
        if (met.Kind == FailureKind.Unreachable)
            context.Availability.Away();
        return context.Availability.Judge(met);
    }

    private async Task<Result<ApiResponse>> ExchangeAsync(ApiRequest request, CallCredential credential, RetryPolicy tries, TimeSpan readTimeout, CancellationToken cancellationToken)
    {
        using var head = new CancellationTokenSource(request.HeadTimeout ?? Limits.Head, Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, head.Token);
        using var message = RequestMessages.Of(Server, request, credential.Token);
        HttpResponseMessage? answer = null;
        try
        {
            connections = context.Pools.For(credential.Certificate);
            answer = await connections.SendAsync(message, linked.Token);
            var body = new TimedReadStream(await answer.Content.ReadAsStreamAsync(linked.Token), readTimeout, Time);
            if (answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.NotModified)
                return new ApiResponse(answer, body);
            using (answer)
            await using (body)
                return await StatusFailures.ReadAsync(Server, answer, body, linked.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && ExceptionFailures.Of(Server, exception) is { } met)
        {
            answer?.Dispose();
            tries.Broken = ExceptionFailures.IsBrokenConnection(exception);
            return met;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            answer?.Dispose();
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private static string Outcome(Failure failure) => failure.StatusCode?.ToString(CultureInfo.InvariantCulture) ?? failure.Kind.ToString();
}
