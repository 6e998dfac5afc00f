using System.Globalization;

namespace Dashboard.Simulation.Logs.Profiles;

/// <summary>Databases' own logs.</summary>
internal static class DatabaseLines
{
    public static string Postgres(LogLine line)
    {
        var process = 100 + line.Number(900);
        var message = line.Severity(debug: 0) switch
        {
            Severity.Error when line.Trouble is { } trouble => $"FATAL:  {trouble.Message}",
            Severity.Error => $"ERROR:  canceling statement due to statement timeout\n{Head(line, process)} STATEMENT:  SELECT * FROM orders WHERE customer_id = {line.Request.User} ORDER BY created_at",
            Severity.Warning => $"LOG:  process {process} still waiting for ShareLock on transaction {line.Number(900_000)} after 1000.{line.Number(999):000} ms",
            _ => line.Choose(
                "LOG:  checkpoint starting: time",
                $"LOG:  checkpoint complete: wrote {line.Number(4000)} buffers ({line.Number(90) / 10.0:0.0}%); write={line.Number(300)}.{line.Number(999):000} s",
                "LOG:  automatic vacuum of table \"shop.public.orders\": index scans: 1",
                $"LOG:  duration: {line.Milliseconds(300)}.{line.Number(999):000} ms  statement: SELECT * FROM orders WHERE id = {line.Request.Order}"),
        };
        return $"{Head(line, process)} {message}";
    }

    public static string Redis(LogLine line) =>
        $"1:M {line.Time.UtcDateTime.ToString("dd MMM yyyy HH:mm:ss.fff", CultureInfo.InvariantCulture)} {(line.Chance(0.02) ? "# Connection with replica lost" : "* " + line.Choose("100 changes in 300 seconds. Saving...", "Background saving started by pid 4711", "DB saved on disk", "Background saving terminated with success"))}";

    public static string ClickHouse(LogLine line)
    {
        var query = $"{line.Number(int.MaxValue):x8}-{line.Number(65_536):x4}";
        var message = line.Severity(debug: 0.3) switch
        {
            Severity.Error => "<Error> executeQuery: Code: 241. DB::Exception: Memory limit (total) exceeded: would use 1.81 GiB, maximum: 1.80 GiB. (MEMORY_LIMIT_EXCEEDED)",
            Severity.Warning => "<Warning> Context: Too many parts (312) in table shop.events, merges are slower than inserts",
            Severity.Debug => $"<Debug> executeQuery: Read {line.Number(900_000)} rows in {line.Milliseconds(80)} ms",
            _ => $"<Information> MergeTreeData: Merged {2 + line.Number(9)} parts of shop.events: {line.Number(900_000)} rows",
        };
        return $"{line.Time.UtcDateTime.ToString("yyyy.MM.dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)} [ {100 + line.Number(90)} ] {{{query}}} {message}";
    }

    private static string Head(LogLine line, int process) => $"{line.Time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture)} UTC [{process}]";
}
