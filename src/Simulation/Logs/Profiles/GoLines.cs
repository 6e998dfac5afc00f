namespace Dashboard.Simulation.Logs.Profiles;

/// <summary>Programs in Go: logfmt of its standard library.</summary>
internal static class GoLines
{
    public static string Of(LogLine line)
    {
        var severity = line.Severity(debug: 0.08);
        var trace = line.Request.TraceId;
        var (word, rest) = severity switch
        {
            Severity.Error => ("ERROR", line.Trouble is { } trouble ? $"msg=\"request failed\" err=\"{trouble.Root}: {trouble.Message}\" upstream={trouble.Root} status={trouble.Status}" : $"msg=\"could not read the price\" err=\"sql: no rows in result set\" sku={line.Request.Sku} status=500"),
            Severity.Warning => ("WARN", $"msg=\"{(line.Trouble is null ? "slow request" : "retrying")}\" attempt={1 + line.Number(3)}"),
            Severity.Debug => ("DEBUG", $"msg=\"cache lookup\" key={line.Request.Sku} cache_hit={(line.Chance(0.8) ? "true" : "false")}"),
            _ => ("INFO", Usual(line)),
        };
        return $"time={line.Iso()} level={word} {rest} service={line.Service} duration_ms={line.Milliseconds(14)} trace_id={trace}";
    }

    /// <summary>A job's: a time, a word, a sentence.</summary>
    public static string Plain(LogLine line) =>
        $"{line.Plain()} {line.Severity(debug: 0) switch { Severity.Error => "ERROR could not read block, trying again", Severity.Warning => "WARN slow disk", _ => $"INFO {line.Choose("block copied", "batch written", "old objects removed")}" }} ({line.Number(5000)})";

    private static string Usual(LogLine line) => line.Service switch
    {
        "pricing" => $"msg=\"price calculated\" sku={line.Request.Sku} amount={line.Request.Total} currency=KRW",
        "suggest" => $"msg=suggested query=\"{line.Request.Query}\" hits={line.Number(12)}",
        "search-indexer" => $"msg=\"documents indexed\" index=products-v{7 + line.Number(2)} rows={50 + line.Number(450)}",
        "event-loader" => $"msg=\"batch loaded\" topic=orders.v2 partition={line.Number(12)} rows={50 + line.Number(450)} lag={line.Number(line.Trouble is null ? 200 : 90_000)}",
        _ => $"msg=\"flags evaluated\" flag={line.Choose("new-checkout", "ko-search-synonyms", "dark-mode")} user_id=u-{line.Request.User}",
    };
}
