namespace Dashboard.Simulation.Logs.Profiles;

/// <summary>Services that write an object of JSON a line.</summary>
internal static class JsonLines
{
    public static string Of(LogLine line)
    {
        var severity = line.Severity(debug: 0.09);
        var request = line.Request;
        var (message, fields) = severity switch
        {
            Severity.Error => Error(line),
            Severity.Warning => Warning(line),
            Severity.Debug => (line.Choose("cache lookup", "feature flags evaluated", "connection taken from the pool", "response serialized"), $",\"cache_hit\":{(line.Chance(0.8) ? "true" : "false")}"),
            _ => Usual(line),
        };
        return $$"""{"time":"{{line.Iso()}}","level":"{{Word(severity)}}","logger":"{{line.Service}}.{{line.Choose("http", "service", "repository")}}","msg":"{{message}}","service":"{{line.Service}}","version":"{{line.Version}}","trace_id":"{{request.TraceId}}","span_id":"{{line.Number(int.MaxValue):x8}}{{line.Number(int.MaxValue):x8}}","user_id":"u-{{request.User}}","duration_ms":{{line.Milliseconds(24)}}{{fields}}}""";
    }

    private static (string Message, string Fields) Usual(LogLine line) => line.Service switch
    {
        "cart" => line.Chance(0.6)
            ? ("item added to the cart", $",\"sku\":\"{line.Request.Sku}\",\"quantity\":{1 + line.Number(4)},\"items\":{1 + line.Number(9)},\"status\":201")
            : ("cart read", $",\"items\":{line.Number(9)},\"status\":200"),
        "catalog" => ("product read", $",\"sku\":\"{line.Request.Sku}\",\"rows\":{1 + line.Number(40)},\"status\":200"),
        "reviews" => line.Chance(0.2)
            ? ("리뷰가 등록되었습니다", $",\"sku\":\"{line.Request.Sku}\",\"rating\":{1 + line.Number(5)},\"status\":201")
            : ("reviews read", $",\"sku\":\"{line.Request.Sku}\",\"rows\":{line.Number(60)},\"status\":200"),
        "search" => ($"search for {line.Request.Query}", $",\"query\":\"{line.Request.Query}\",\"hits\":{line.Number(900)},\"shards\":5,\"status\":200"),
        "auth" => line.Chance(0.7)
            ? ("token issued", $",\"client_ip\":\"{line.Request.Client}\",\"method_used\":\"{line.Choose("password", "kakao", "naver", "passkey")}\",\"status\":200")
            : ("session refreshed", $",\"client_ip\":\"{line.Request.Client}\",\"status\":200"),
        _ => (line.Choose("job taken from the queue", "job finished", "batch written"), $",\"queue\":\"{line.Choose("emails", "thumbnails", "exports")}\",\"attempt\":1,\"rows\":{line.Number(500)}"),
    };

    private static (string Message, string Fields) Warning(LogLine line) => line.Trouble is { } trouble
        ? ($"retrying: {trouble.Root} is slow", $",\"attempt\":{1 + line.Number(3)},\"upstream\":\"{trouble.Root}\"")
        : (line.Choose("slow request", "cache miss for a hot key", "price is older than 10 minutes", "request body is larger than usual"), $",\"method\":\"{line.Request.Method}\",\"path\":\"{line.Request.Path}\",\"status\":200");

    private static (string Message, string Fields) Error(LogLine line)
    {
        if (line.Trouble is not { } trouble)
        {
            return (line.Choose($"product {line.Request.Sku} has no price", "could not parse the answer of pricing", "검색어를 해석하지 못했습니다"),
                $",\"status\":500,\"error\":{{\"type\":\"ValidationError\",\"stack\":\"ValidationError: no price\\n    at readPrice (/app/src/prices.js:{40 + line.Number(60)}:11)\\n    at async handle (/app/src/server.js:88:5)\"}}");
        }

        var own = trouble.Root == line.Service;
        var message = own ? trouble.Message : $"call of {trouble.Root} failed with {trouble.Status}";
        return (message, $",\"status\":{trouble.Status},\"upstream\":\"{trouble.Root}\",\"error\":{{\"type\":\"{(own ? trouble.Exception.Split('.')[^1] : "UpstreamError")}\",\"stack\":\"{(own ? trouble.Message : "UpstreamError: status " + trouble.Status)}\\n    at call (/app/src/upstream.js:52:13)\\n    at async handle (/app/src/server.js:{80 + line.Number(30)}:5)\"}}");
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Debug => "debug",
        Severity.Warning => "warn",
        Severity.Error => "error",
        _ => "info",
    };
}
