using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Simulation.Api;

/// <summary>Writes JSON answers, compressed where they are long and the client takes it.</summary>
internal static class Answer
{
    private const int CompressFrom = 128 * 1024;

    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static Task JsonAsync(HttpContext http, int code, JsonNode body) => JsonAsync(http, code, writer => body.WriteTo(writer));

    public static async Task JsonAsync(HttpContext http, int code, Action<Utf8JsonWriter> write, string contentType = "application/json")
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
            write(writer);
        http.Response.StatusCode = code;
        http.Response.ContentType = contentType;
        if (buffer.WrittenCount < CompressFrom || !http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal))
        {
            http.Response.ContentLength = buffer.WrittenCount;
            await http.Response.BodyWriter.WriteAsync(buffer.WrittenMemory, http.RequestAborted);
            return;
        }

        http.Response.Headers.ContentEncoding = "gzip";
        http.Response.Headers.Vary = "Accept-Encoding";
        await using var gzip = new GZipStream(http.Response.Body, CompressionLevel.Fastest);
        await gzip.WriteAsync(buffer.WrittenMemory, http.RequestAborted);
    }

    public static Task TextAsync(HttpContext http, int code, string text)
    {
        http.Response.StatusCode = code;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }

    public static Task FailureAsync(HttpContext http, ApiException failure)
    {
        if (failure.RetryAfter is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return JsonAsync(http, failure.Code, failure.Status);
    }
}
