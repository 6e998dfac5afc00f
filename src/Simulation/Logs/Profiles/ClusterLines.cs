using System.Globalization;

namespace Dashboard.Simulation.Logs.Profiles;

/// <summary>What runs the cluster and watches it.</summary>
internal static class ClusterLines
{
    public static string Klog(LogLine line)
    {
        var (letter, source, message) = line.Severity(debug: 0) switch
        {
            Severity.Error => ("E", "leaderelection.go:448", "\"Error retrieving lease lock\" err=\"context deadline exceeded\""),
            Severity.Warning => ("W", "reflector.go:569", "watch of *v1.EndpointSlice ended with: too old resource version"),
            _ => Usual(line),
        };
        return $"{letter}{line.Time.UtcDateTime.ToString("MMdd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}       1 {source}] {message}";
    }

    public static string Logfmt(LogLine line)
    {
        var (word, message) = line.Severity(debug: 0.05) switch
        {
            Severity.Error => ("error", "Error sending alert"),
            Severity.Warning => ("warn", "Error on ingesting out-of-order samples"),
            Severity.Debug => ("debug", "Scrape finished"),
            _ => ("info", line.Choose("write block", "Head GC completed", "Completed loading of configuration file", "WAL checkpoint complete")),
        };
        return $"ts={line.Iso()} caller={line.Choose("compact.go:562", "head.go:1326", "manager.go:184", "db.go:1512")} level={word} component={line.Choose("tsdb", "\"scrape manager\"", "\"rule manager\"")} msg=\"{message}\" duration_ms={line.Milliseconds(220)}";
    }

    public static string CoreDns(LogLine line) => line.Trouble is { } trouble
        ? $"[ERROR] plugin/errors: 2 orders-db.data.svc.cluster.local. A: {trouble.Message.Split(": ")[^1]}"
        : $"[INFO] 10.244.{line.Number(5)}.{line.Number(250)}:{30_000 + line.Number(30_000)} - {line.Number(65_536)} \"A IN {line.Choose("orders-db.data", "cart.shop", "kafka.data", "auth.platform")}.svc.cluster.local. udp 62 false 1232\" NOERROR qr,aa,rd 122 0.{line.Number(999_999):000000}s";

    public static string Agent(LogLine line) =>
        $"[{line.Time.UtcDateTime.ToString("yyyy/MM/dd HH:mm:ss", CultureInfo.InvariantCulture)}] [{(line.Chance(0.04) ? " warn" : " info")}] [{line.Choose("input:tail:tail.0", "output:es:es.0", "engine")}] {line.Choose("inotify_fs_add(): watching a new file", "flush of chunk succeeded", "HTTP status=200", "chunk retried and flushed")} ({line.Number(5000)})";

    private static (string Letter, string Source, string Message) Usual(LogLine line) => line.Choose("watch", "sync", "lease", "proxy") switch
    {
        "watch" => ("I", "reflector.go:879", $"\"Watch close\" type=\"*v1.EndpointSlice\" totalItems={line.Number(20)}"),
        "sync" => ("I", "controller.go:231", $"\"Finished syncing\" key=\"shop/{line.Choose("cart", "checkout", "storefront")}\" duration=\"{line.Milliseconds(9)}ms\""),
        "lease" => ("I", "leaderelection.go:281", "\"Successfully renewed lease\""),
        _ => ("I", "proxier.go:799", $"\"SyncProxyRules complete\" elapsed=\"{line.Milliseconds(25)}ms\""),
    };
}
