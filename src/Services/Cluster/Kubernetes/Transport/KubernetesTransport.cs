using System.Net;
using System.Net.Http.Headers;
using Dashboard.Services.Cluster.Kubernetes.Failures;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>Sends calls with one caller's credential, tries again where that is safe, and turns refusals and broken connections into failures.</summary>
internal sealed class KubernetesTransport(Uri server, HttpMessageInvoker invoker, CredentialHeader credential, TransportLimits limits, TimeProvider time)
{
    private static readonly ProductInfoHeaderValue UserAgent = new("Dashboard", typeof(KubernetesTransport).Assembly.GetName().Version?.ToString(3) ?? "0");
    private readonly string root = server.AbsoluteUri.TrimEnd('/');

    public Uri Server => server;

    public TransportLimits Limits => limits;

    public TimeProvider Time => time;

    /// <summary>The head of a good answer (2xx, or 304 to an <see cref="ApiRequest.IfNoneMatch"/>); its body is to be read as it comes.</summary>
    public async Task<Result<ApiResponse>> SendAsync(ApiRequest request, TimeSpan readTimeout, CancellationToken cancellationToken)
    {
        var state = new Attempts();
        while (true)
        {
            var attempt = await AttemptAsync(request, state, readTimeout, cancellationToken);
            if (attempt.IsSuccess || NextTry(request, attempt.Failure, state) is not { } pause)
                return attempt;
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, time, cancellationToken);
        }
    }

    private async Task<Result<ApiResponse>> AttemptAsync(ApiRequest request, Attempts state, TimeSpan readTimeout, CancellationToken cancellationToken)
    {
        if (!(await credential.TokenAsync(state.Refused, cancellationToken)).TryGet(out var token, out var failure))
            return failure;

        using var head = new CancellationTokenSource(limits.Head, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, head.Token);
        using var message = Message(request, token);
        HttpResponseMessage? answer = null;
        try
        {
            answer = await invoker.SendAsync(message, linked.Token);
            var body = new TimedReadStream(await answer.Content.ReadAsStreamAsync(linked.Token), readTimeout, time);
            if (answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.NotModified)
                return new ApiResponse(answer, body);
            using (answer)
            await using (body)
                return await StatusFailures.ReadAsync(server, answer, body, linked.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && ExceptionFailures.Of(server, exception) is { } met)
        {
            answer?.Dispose();
            state.Broken = ExceptionFailures.IsBrokenConnection(exception);
            return met;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            answer?.Dispose();
            throw new OperationCanceledException(cancellationToken);
        }
    }

    /// <summary>How long to wait before the next try; null where there is none.</summary>
    private TimeSpan? NextTry(ApiRequest request, Failure failure, Attempts state)
    {
        if (failure.Kind == FailureKind.Unauthorized && credential.CanRenew && !state.Refused)
        {
            state.Refused = true;
            return TimeSpan.Zero;
        }

        if (state.Broken && !state.Repeated && request.Method == HttpMethod.Get)
        {
            state.Repeated = true;
            return TimeSpan.Zero;
        }

        var pause = failure.RetryAfter ?? TimeSpan.FromSeconds(1);
        return failure.Kind == FailureKind.Throttled && pause <= limits.Throttle && ++state.Throttled < limits.ThrottleAttempts ? pause : null;
    }

    private HttpRequestMessage Message(ApiRequest request, string? token)
    {
        var message = new HttpRequestMessage(request.Method, root + request.Path + request.Query)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.UserAgent.Add(UserAgent);
        if (token is not null)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (request.IfNoneMatch is not null)
            message.Headers.TryAddWithoutValidation("If-None-Match", request.IfNoneMatch);
        if (request.Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypes.Json);
        }

        return message;
    }

    /// <summary>What has been tried of one call.</summary>
    private sealed class Attempts
    {
        public bool Refused { get; set; }

        public bool Broken { get; set; }

        public bool Repeated { get; set; }

        public int Throttled { get; set; }
    }
}
