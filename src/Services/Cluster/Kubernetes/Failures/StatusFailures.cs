using System.Net;
using System.Text;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Failures;

/// <summary>Turns the API server's <c>Status</c> objects, and other servers' errors in between, into failures.</summary>
internal static class StatusFailures
{
    private const int LongestBody = 64 * 1024;
    private static readonly string[] Admission = ["admission webhook", "exceeded quota", "violates PodSecurity", "ValidatingAdmissionPolicy"];

    /// <summary>The failure that an answer without success means.</summary>
    public static async Task<Failure> ReadAsync(Uri server, HttpResponseMessage answer, Stream body, CancellationToken cancellationToken)
    {
        var text = await ReadSomeAsync(body, cancellationToken);
        var retryAfter = answer.Headers.RetryAfter?.Delta;
        return Of(server, (int)answer.StatusCode, text, answer.Content.Headers.ContentType?.MediaType, retryAfter);
    }

    /// <summary>The failure that a <c>Status</c> in a watch stream means.</summary>
    public static Failure Of(Uri server, JsonElement status)
    {
        var code = (int)(status.Integer("code") ?? 500);
        var message = Message(status, code);
        return new()
        {
            Kind = KindOf(code, status.Text("reason"), message),
            Message = message,
            Server = server.GetLeftPart(UriPartial.Authority),
            StatusCode = code,
            Reason = status.Text("reason"),
            RetryAfter = RetryAfterOf(status),
        };
    }

    /// <summary>Kubernetes' own words, with the causes that they leave out.</summary>
    private static string Message(JsonElement status, int code)
    {
        var message = status.Text("message") is { Length: > 0 } given ? given : $"The API server answered {code} ({(HttpStatusCode)code}).";
        var causes = status.Items("details", "causes")
            .Select(cause => (Field: cause.Text("field"), Text: cause.Text("message")))
            .Where(cause => cause.Text is { Length: > 0 } && !message.Contains(cause.Text, StringComparison.Ordinal))
            .Select(cause => string.IsNullOrEmpty(cause.Field) ? cause.Text : $"{cause.Field}: {cause.Text}")
            .Take(10)
            .ToList();
        return causes.Count == 0 ? message : $"{message.TrimEnd('.')}: {string.Join("; ", causes)}";
    }

    private static Failure Of(Uri server, int code, byte[] body, string? mediaType, TimeSpan? retryAfter)
    {
        var address = server.GetLeftPart(UriPartial.Authority);
        if (TryStatus(body) is { } status)
        {
            var failure = Of(server, status);
            return failure with { Kind = KindOf(code, failure.Reason, failure.Message), StatusCode = code, RetryAfter = retryAfter ?? failure.RetryAfter };
        }

        return new()
        {
            Kind = mediaType == "text/html" && code is not (401 or 429 or 502 or 503 or 504) ? FailureKind.Garbled : KindOf(code, null, ""),
            Message = $"{address} answered {code} ({(HttpStatusCode)code}){Excerpt(body, mediaType)}.",
            Server = address,
            StatusCode = code,
            RetryAfter = retryAfter,
        };
    }

    private static FailureKind KindOf(int code, string? reason, string message) => (code, reason) switch
    {
        (401, _) => FailureKind.Unauthorized,
        // A rule refused what was sent, not the one who sent it.
        (403, _) when Admission.Any(mark => message.Contains(mark, StringComparison.Ordinal)) => FailureKind.Invalid,
        (403, _) => FailureKind.Forbidden,
        (404, _) => FailureKind.NotFound,
        (409, _) => FailureKind.Conflict,
        (410, _) or (_, "Expired" or "Gone") => FailureKind.Expired,
        (429, _) => FailureKind.Throttled,
        (408 or 504, _) => FailureKind.TimedOut,
        (>= 500, _) => FailureKind.ServerError,
        (>= 400, _) => FailureKind.Invalid,
        _ => FailureKind.Garbled,
    };

    private static TimeSpan? RetryAfterOf(JsonElement status) =>
        status.Integer("details", "retryAfterSeconds") is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : null;

    private static JsonElement? TryStatus(byte[] body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            return JsonElement.ParseValue(ref reader) is var element && element.Text("kind") == "Status" ? element : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Excerpt(byte[] body, string? mediaType)
    {
        if (mediaType is "text/html" || body.Length == 0)
            return mediaType is "text/html" ? " with a web page, so something else than an API server stands there" : "";
        var text = Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 300))).ReplaceLineEndings(" ").Trim();
        return $": {text.TrimEnd('.')}";
    }

    private static async Task<byte[]> ReadSomeAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestBody];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer[..length];
    }
}
