using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Dashboard.Services.Cluster.Kubernetes.Failures;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>Sends one request to one server and reads its answer as it comes. What the network throws becomes a failure.</summary>
internal sealed class ElasticExchanges(LogsOptions options, ElasticCredentials credentials, TimeProvider time)
{
    private const int LongestError = 64 * 1024;
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512 };

    public async Task<Result<T>> RunAsync<T>(ElasticAttempt attempt, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        if (!credentials.Header().TryGet(out var authorization, out var failure))
            return failure;
        using var patience = new CancellationTokenSource(attempt.Request.Timeout ?? options.RequestTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        attempt.At = time.GetUtcNow();
        var started = time.GetTimestamp();
        try
        {
            using var message = Message(attempt, authorization);
            using var answer = await attempt.Server.Connections.SendAsync(message, either.Token);
            attempt.Status = (int)answer.StatusCode;
            await using var body = new AnswerStream(await answer.Content.ReadAsStreamAsync(either.Token), options.MaximumAnswerBytes);
            try
            {
                return answer.IsSuccessStatusCode ? await ReadAsync(attempt, body, read, either.Token) : await RefusalAsync(attempt, answer, body, either.Token);
            }
            finally
            {
                attempt.Answer = body.Beginning;
                attempt.AnswerBytes = body.Count;
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && Failed(attempt, exception, patience.IsCancellationRequested) is { } met)
        {
            return met;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        finally
        {
            attempt.Wall = time.GetElapsedTime(started);
        }
    }

    private static async Task<Result<T>> ReadAsync<T>(ElasticAttempt attempt, AnswerStream body, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        using var document = await JsonDocument.ParseAsync(body, Deep, cancellationToken);
        attempt.ReadTook(document.RootElement);
        return read(document.RootElement);
    }

    private static async Task<Failure> RefusalAsync(ElasticAttempt attempt, HttpResponseMessage answer, AnswerStream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestError];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return ElasticErrors.Of(attempt.Server.Name, (int)answer.StatusCode, buffer.AsMemory(0, length), answer.Headers.RetryAfter?.Delta);
    }

    private static Failure? Failed(ElasticAttempt attempt, Exception exception, bool outOfPatience) => exception switch
    {
        AnswerTooLargeException large => new()
        {
            Kind = FailureKind.Invalid,
            Message = string.Create(CultureInfo.InvariantCulture, $"The answer is larger than {large.Limit >> 20} MiB (Logs:MaximumAnswerSize): ask for less at once."),
            Server = attempt.Server.Name,
            Reason = AnswerTooLargeException.Mark,
        },
        OperationCanceledException when outOfPatience => new() { Kind = FailureKind.TimedOut, Message = $"{attempt.Server.Name} did not answer in time (Logs:RequestTimeout).", Server = attempt.Server.Name },
        // The connection was not made in its own, shorter time.
        OperationCanceledException => new() { Kind = FailureKind.Unreachable, Message = $"{attempt.Server.Name} cannot be reached: it does not answer.", Server = attempt.Server.Name },
        _ => ExceptionFailures.Of(attempt.Server.Address, exception),
    };

    private HttpRequestMessage Message(ElasticAttempt attempt, AuthenticationHeaderValue? authorization)
    {
        var message = new HttpRequestMessage(attempt.Request.Method, new Uri(attempt.Server.Address, attempt.Server.Address.AbsolutePath.TrimEnd('/') + attempt.Request.Path));
        message.Headers.Authorization = authorization;
        message.Headers.Accept.Add(new("application/json"));
        message.Headers.TryAddWithoutValidation("X-Opaque-Id", attempt.OpaqueId);
        foreach (var (name, value) in options.Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        if (attempt.Request.Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body);
            message.Content.Headers.ContentType = new("application/json");
        }

        return message;
    }
}
