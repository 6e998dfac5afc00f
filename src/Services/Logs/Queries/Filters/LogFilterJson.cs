using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dashboard.Services.Logs.Queries.Compile;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries.Filters;

/// <summary>
/// Filters as compact JSON, for URLs and saved objects: <c>{"v":1,"filters":[{"is":["level","error"],"not":true}]}</c>. A filter is named by what it asks
/// (<c>is</c>, <c>in</c>, <c>between</c>, <c>exists</c>, <c>dsl</c>, <c>and</c>, <c>or</c>); <c>not</c>, <c>off</c>, <c>pin</c> and <c>label</c> stand beside it.
/// </summary>
public static class LogFilterJson
{
    /// <summary>The version that is written, and the last one that is read.</summary>
    public const int Version = 1;

    /// <summary>How deep groups may stand in each other.</summary>
    public const int MaximumDepth = 10;

    /// <summary>The most filters, those in groups counted too.</summary>
    public const int MaximumFilters = 500;

    private const int MaximumLength = 200_000;

    // What browsers and people read as it is stays so; the text goes into a URL or a file, never into HTML unescaped.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>The filters in the present version.</summary>
    public static string Write(IReadOnlyList<LogFilter> filters)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact))
            LogFilterWriter.Write(writer, filters);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Reads what <see cref="Write"/> wrote; empty is no filter. Anything else fails (<see cref="FailureKind.Invalid"/>) with a sentence.</summary>
    public static Result<IReadOnlyList<LogFilter>> Read(string json)
    {
        if (json.Length == 0)
            return Array.Empty<LogFilter>();
        if (json.Length > MaximumLength)
            return new QueryError(new Sentence("LogFilterTooLong", MaximumLength)).ToFailure();

        try
        {
            using var document = JsonDocument.Parse(JsonText.Clean(json), Strict);
            return Read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The second is what a name makes of an escape for half of a surrogate pair.
            return Unreadable();
        }
    }

    /// <summary>Reads filters inside of other JSON.</summary>
    public static Result<IReadOnlyList<LogFilter>> Read(JsonElement json)
    {
        if (json.Integer("v") is not { } version || version < 1)
            return Unreadable();
        if (version > Version)
            return new QueryError(new Sentence("LogFilterNewer", version)).ToFailure();

        try
        {
            var reader = new LogFilterReader();
            var filters = reader.Read(json);
            return reader.Error is { } error ? error.ToFailure() : filters;
        }
        catch (InvalidOperationException)
        {
            // An escape names half of a surrogate pair: valid JSON, but no text.
            return Unreadable();
        }
    }

    private static Failure Unreadable() => new QueryError(new Sentence("LogFilterNotJson")).ToFailure();
}
