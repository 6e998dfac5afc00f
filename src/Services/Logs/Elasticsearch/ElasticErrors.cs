using System.Net;
using System.Text;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>Turns the error bodies of Elasticsearch and OpenSearch, and other servers' in between, into failures.</summary>
internal static class ElasticErrors
{
    private const int LongestReason = 500;

    /// <summary>The failure that an answer without success means.</summary>
    /// <param name="server">As it is called in sentences.</param>
    /// <param name="body">The beginning of the answer.</param>
    public static Failure Of(string server, int status, ReadOnlyMemory<byte> body, TimeSpan? retryAfter)
    {
        var error = TryError(body);
        var cause = error is { ValueKind: JsonValueKind.Object } known ? ErrorCause.Of(known) : null;
        var text = error is { ValueKind: JsonValueKind.String } words ? words.GetString() : null;
        return new()
        {
            Kind = KindOf(status, cause?.Type),
            Message = Message(server, status, cause, text ?? Excerpt(body)),
            Server = server,
            StatusCode = status,
            RetryAfter = retryAfter,
            Reason = cause?.Type,
        };
    }

    /// <summary>The failure of an answer whose every shard failed, or of one error within an answer.</summary>
    public static Failure Of(string server, JsonElement error)
    {
        var cause = ErrorCause.Of(error);
        return new() { Kind = KindOf(400, cause.Type), Message = Message(server, 400, cause, ""), Server = server, Reason = cause.Type };
    }

    private static FailureKind KindOf(int status, string? type) => (type, status) switch
    {
        ("index_not_found_exception" or "resource_not_found_exception", _) => FailureKind.NotFound,
        ("search_context_missing_exception" or "no_search_context_exception", _) => FailureKind.Expired,
        ("too_many_buckets_exception" or "too_many_clauses" or "index_closed_exception", _) => FailureKind.Invalid,
        ("parsing_exception" or "x_content_parse_exception" or "query_shard_exception" or "parse_exception" or "illegal_argument_exception" or "number_format_exception", _) => FailureKind.Invalid,
        ("circuit_breaking_exception" or "es_rejected_execution_exception" or "rejected_execution_exception", _) => FailureKind.Throttled,
        ("version_conflict_engine_exception" or "resource_already_exists_exception", _) => FailureKind.Conflict,
        ("task_cancelled_exception", _) => FailureKind.TimedOut,
        (_, 401) => FailureKind.Unauthorized,
        (_, 403) => FailureKind.Forbidden,
        (_, 404) => FailureKind.NotFound,
        (_, 409) => FailureKind.Conflict,
        (_, 410) => FailureKind.Expired,
        (_, 429) => FailureKind.Throttled,
        (_, 408 or 504) => FailureKind.TimedOut,
        (_, >= 500) => FailureKind.ServerError,
        (_, >= 400) => FailureKind.Invalid,
        _ => FailureKind.Garbled,
    };

    private static string Message(string server, int status, ErrorCause? cause, string words) => (cause?.Type, status) switch
    {
        ("index_not_found_exception", _) => cause!.Index is { } index ? $"There is no index \"{index}\"." : "There is no such index.",
        ("index_closed_exception", _) => $"The index \"{cause!.Index}\" is closed.",
        ("search_context_missing_exception" or "no_search_context_exception", _) => "The search has been kept for too long and is gone on the server: begin it again.",
        ("too_many_buckets_exception", _) => $"The answer would have too many parts: choose a longer interval or fewer values. {Sentence(cause!.Reason)}",
        ("circuit_breaking_exception", _) => $"The server lacks the memory for this: narrow the time or the query. {Sentence(cause!.Reason)}",
        ("es_rejected_execution_exception" or "rejected_execution_exception", _) => "The server has too much to do and refused the request: try again in a moment.",
        ("parsing_exception" or "x_content_parse_exception" or "query_shard_exception" or "parse_exception", _) => $"The query cannot be read{Place(cause!)}: {Sentence(cause!.Reason)}",
        (_, 401) => $"{server} does not accept the credentials that Dashboard has for it (401): see the settings Logs:Username, Logs:ApiKey and their like.",
        (_, 403) => $"{server} does not let Dashboard's own account do this (403): {Sentence(cause?.Reason ?? words)}",
        (_, 429) => $"{server} has too much to do and refused the request (429): try again in a moment.",
        _ when cause is { Reason.Length: > 0 } => Sentence(cause.Reason),
        _ => $"{server} answered {status} ({(HttpStatusCode)status}){(words.Length > 0 ? $": {Sentence(words)}" : ".")}",
    };

    private static string Place(ErrorCause cause) => cause.Line is { } line && cause.Column is { } column ? $" at line {line}, column {column}" : "";

    private static string Sentence(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length > LongestReason)
            line = $"{line[..LongestReason]}…";
        return line.EndsWith('.') || line.EndsWith('…') ? line : $"{line}.";
    }

    private static JsonElement? TryError(ReadOnlyMemory<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body.Span);
            return JsonElement.ParseValue(ref reader).At("error");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Excerpt(ReadOnlyMemory<byte> body)
    {
        var text = Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, 300)]).Trim();
        return text.StartsWith('<') ? "a web page, so something else than a log backend stands there" : text;
    }
}
