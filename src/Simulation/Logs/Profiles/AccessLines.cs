using System.Globalization;

namespace Dashboard.Simulation.Logs.Profiles;

/// <summary>A line a request, as web servers and proxies write them.</summary>
internal static class AccessLines
{
    private static readonly string[] Agents =
    [
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", "Mozilla/5.0 (Linux; Android 15)", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)", "Mozilla/5.0 (Windows NT 10.0; Win64; x64)",
        "shop-app/8.4.1 (Android 15; ko-KR)", "kube-probe/1.36",
    ];

    /// <summary>The combined format of nginx, with time and trace.</summary>
    public static string Combined(LogLine line)
    {
        var request = line.Request;
        var stamp = line.Time.UtcDateTime.ToString("dd/MMM/yyyy:HH:mm:ss", CultureInfo.InvariantCulture);
        var status = Status(line);
        if (line.Trouble is { } trouble && line.Chance(0.15))
            return $"{line.Time.UtcDateTime.ToString("yyyy/MM/dd HH:mm:ss", CultureInfo.InvariantCulture)} [error] 29#29: *{line.Number(900_000)} upstream timed out (110: Operation timed out) while reading response header from upstream, client: {request.Client}, server: shop.example.com, request: \"{request.Method} {request.Path} HTTP/1.1\", upstream: \"http://{trouble.Root}:8080{request.Path}\"";
        return $"{request.Client} - - [{stamp} +0000] \"{request.Method} {request.Path} HTTP/1.1\" {status} {Bytes(line, status)} \"-\" \"{line.Choose(Agents)}\" rt={Seconds(line.Milliseconds(45))} trace={request.TraceId}";
    }

    /// <summary>The gateway's: an object of JSON a request.</summary>
    public static string Json(LogLine line)
    {
        var (request, status) = (line.Request, Status(line));
        var level = status >= 500 ? "error" : status is 401 or 403 or 429 ? "warn" : "info";
        var upstream = line.Trouble?.Root ?? line.Choose("storefront", "catalog", "cart", "checkout", "search", "auth");
        return $$"""{"time":"{{line.Iso()}}","level":"{{level}}","logger":"access","msg":"{{request.Method}} {{request.Path.Split('?')[0]}} {{status}}","service":"{{line.Service}}","version":"{{line.Version}}","trace_id":"{{request.TraceId}}","method":"{{request.Method}}","path":"{{request.Path}}","status":{{status}},"bytes":{{Bytes(line, status)}},"duration_ms":{{line.Milliseconds(38)}},"client_ip":"{{request.Client}}","upstream":"{{upstream}}","user_agent":"{{line.Choose(Agents)}}"}""";
    }

    public static string Envoy(LogLine line)
    {
        var (request, status) = (line.Request, Status(line));
        return $"[{line.Iso()}] \"{request.Method} {request.Path} HTTP/2\" {status} {(status >= 500 ? "UF,URX upstream_reset_before_response_started" : "- via_upstream")} - \"-\" {line.Number(900)} {Bytes(line, status)} {line.Milliseconds(30)} \"{request.Client}\" \"{request.TraceId}\" \"{line.Service}.shop:8080\" \"10.244.{line.Number(5)}.{line.Number(250)}:8080\"";
    }

    private static int Status(LogLine line) => line.Trouble is { } trouble
        ? line.Chance(0.75) ? trouble.Status : line.Chance(0.5) ? 500 : 200
        : line.Chance(0.002) ? 500 : line.Chance(0.025) ? 404 : line.Chance(0.006) ? 401 : line.Chance(0.05) ? 302 : line.Chance(0.08) ? 304 : line.Request.Method == "POST" ? 201 : 200;

    private static int Bytes(LogLine line, int status) => status == 304 ? 0 : status >= 400 ? 162 + line.Number(90) : 600 + line.Number(38_000);

    private static string Seconds(int milliseconds) => (milliseconds / 1000.0).ToString("0.000", CultureInfo.InvariantCulture);
}
