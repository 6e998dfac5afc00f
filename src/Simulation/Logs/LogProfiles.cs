using System.Globalization;

namespace Dashboard.Simulation.Logs;

/// <summary>What the lines of each kind of program look like. A line follows from its number alone, so that nothing is kept.</summary>
internal static class LogProfiles
{
    private static readonly string[] Paths = ["/", "/products/1041", "/products/2210", "/cart", "/search?q=%EC%BD%94%ED%8A%B8", "/checkout", "/api/recommendations", "/api/prices", "/login", "/images/4711.webp"];
    private static readonly string[] Agents = ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", "Mozilla/5.0 (Linux; Android 15)", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)", "curl/8.11.1"];
    private static readonly string[] Messages = ["request handled", "cache refreshed", "order accepted", "price updated", "message published to orders.v2", "token renewed", "batch written"];

    /// <summary>Seconds between two lines.</summary>
    public static double Period(string profile) => profile switch
    {
        "access" or "envoy" => 0.4,
        "json" => 0.8,
        "java" or "rates" or "numbers" => 1.2,
        "postgres" or "redis" => 6,
        "klog" or "logfmt" => 9,
        _ => 3,
    };

    public static string Line(string profile, LogLine line) => profile switch
    {
        "access" => Access(line),
        "envoy" => $"[{line.Time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}] \"{Method(line)} {line.Pick(Paths)} HTTP/2\" {Code(line)} - via_upstream - \"-\" {line.Number(4096)} {line.Number(90)} \"10.244.{line.Number(5)}.{line.Number(250)}\" \"{Id(line)}\"",
        "json" => StructuredLine(line),
        "java" => Java(line),
        "python" => Python(line),
        "go" => $"time={line.Time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} level={Level(line, "INFO", "WARN", "ERROR")} msg=\"{line.Pick(Messages)}\" took={line.Number(180)}ms items={line.Number(500)}",
        "korean" => Korean(line),
        "rates" => line.Index % 9 == 8 ? $"WARN  cache of rates grew to {60 + (line.Index * 3 % 130)} MB" : $"INFO  loading rates for {line.Number(214)} currencies took {line.Number(900)} ms",
        "postgres" => Postgres(line),
        "redis" => $"1:M {line.Time.UtcDateTime:dd MMM yyyy HH:mm:ss.fff} * {line.Choose("100 changes in 300 seconds. Saving...", "Background saving started by pid 4711", "DB saved on disk", "Background saving terminated with success")}",
        "klog" => $"{line.Choose("I", "I", "I", "W")}{line.Time.UtcDateTime:MMdd HH:mm:ss.ffffff}       1 {line.Choose("reflector.go:879", "controller.go:231", "leaderelection.go:281", "proxier.go:799")}] {line.Choose("Watch close - *v1.EndpointSlice total 8 items received", "Sync finished", "successfully renewed lease", "SyncProxyRules complete")}",
        "logfmt" => $"ts={line.Time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} caller={line.Choose("compact.go:562", "head.go:1326", "manager.go:184", "db.go:1512")} level={Level(line, "info", "warn", "error")} component={line.Choose("tsdb", "scrape manager", "rule manager")} msg=\"{line.Choose("write block", "Head GC completed", "Completed loading of configuration file", "WAL checkpoint complete")}\" duration={line.Number(900)}ms",
        "report" => line.Choose("보고서를 만드는 중: 2026년 11월", "합계를 계산했습니다", "orders: 12480 rows read", "보고서 완료: 합계 42건"),
        "numbers" => string.Create(CultureInfo.InvariantCulture, $"line {line.Index}"),
        _ => $"{line.Time.UtcDateTime:yyyy-MM-dd HH:mm:ss} {Level(line, "INFO", "WARN", "ERROR")} {line.Pick(Messages)} ({line.Number(5000)})",
    };

    private static string Access(LogLine line) =>
        $"10.244.{line.Number(5)}.{line.Number(250)} - - [{line.Time.UtcDateTime.ToString("dd/MMM/yyyy:HH:mm:ss", CultureInfo.InvariantCulture)} +0000] \"{Method(line)} {line.Pick(Paths)} HTTP/1.1\" {Code(line)} {line.Number(38000)} \"-\" \"{line.Pick(Agents)}\" rt=0.{line.Number(900):000}";

    private static string StructuredLine(LogLine line)
    {
        var level = Level(line, "info", "warn", "error");
        var message = level == "error" ? $"upstream orders timed out after {2000 + line.Number(3000)} ms" : level == "warn" ? "slow request" : line.Pick(Messages);
        return $$"""{"time":"{{line.Time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}}","level":"{{level}}","msg":"{{message}}","trace_id":"{{Id(line)}}","user":"u-{{line.Number(9000)}}","path":"{{line.Pick(Paths)}}","status":{{(level == "error" ? 504 : 200)}},"duration_ms":{{line.Number(level == "info" ? 120 : 4000)}}}""";
    }

    private static string Java(LogLine line)
    {
        var head = $"{line.Time.UtcDateTime:yyyy-MM-dd HH:mm:ss,fff}";
        if (line.Chance(0.012))
        {
            return $"{head} ERROR [http-exec-{line.Number(16)}] c.e.shop.CheckoutController - 주문을 처리하지 못했습니다 order={line.Number(90000)}\njava.lang.IllegalStateException: inventory is locked\n\tat com.example.shop.Inventory.reserve(Inventory.java:118)\n\tat com.example.shop.CheckoutService.place(CheckoutService.java:64)\n\tat com.example.shop.CheckoutController.post(CheckoutController.java:41)\nCaused by: java.sql.SQLTimeoutException: Statement cancelled after 5000 ms\n\tat org.postgresql.jdbc.PgStatement.execute(PgStatement.java:421)\n\t... 31 more";
        }

        return $"{head} {Level(line, "INFO ", "WARN ", "ERROR")} [http-exec-{line.Number(16)}] c.e.shop.{line.Choose("CheckoutService", "PaymentClient", "RateCache", "OrderRepository")} - {line.Pick(Messages)} in {line.Number(240)} ms";
    }

    private static string Python(LogLine line) => line.Chance(0.01)
        ? $"{line.Time.UtcDateTime:yyyy-MM-dd HH:mm:ss,fff} ERROR model: scoring failed\nTraceback (most recent call last):\n  File \"/app/score.py\", line 88, in score\n    features = self.store.load(user)\n  File \"/app/store.py\", line 31, in load\n    raise KeyError(user)\nKeyError: 'u-{line.Number(9000)}'"
        : $"{line.Time.UtcDateTime:yyyy-MM-dd HH:mm:ss,fff} {Level(line, "INFO", "WARNING", "ERROR")} model: scored {line.Number(300)} items in {line.Number(80)} ms";

    private static string Korean(LogLine line) =>
        $"{line.Time.UtcDateTime:yyyy-MM-dd HH:mm:ss} {Level(line, "INFO ", "WARN ", "ERROR")} {line.Choose("알림을 보냈습니다", "메일을 대기열에 넣었습니다", "영수증을 만들었습니다", "수신 거부된 주소입니다", "템플릿을 불러왔습니다")} 사용자={line.Number(9000)} 채널={line.Choose("카카오톡", "이메일", "문자")} {line.Number(300)}ms";

    private static string Postgres(LogLine line) =>
        $"{line.Time.UtcDateTime:yyyy-MM-dd HH:mm:ss.fff} UTC [{100 + line.Number(900)}] {(line.Chance(0.03) ? "ERROR:  canceling statement due to statement timeout" : line.Choose("LOG:  checkpoint starting: time", "LOG:  checkpoint complete: wrote 812 buffers (5.0%)", "LOG:  automatic vacuum of table \"shop.public.orders\": index scans: 1", $"LOG:  duration: {line.Number(2000)}.{line.Number(999):000} ms  statement: SELECT * FROM orders WHERE id = $1"))}";

    private static string Method(LogLine line) => line.Choose("GET", "GET", "GET", "POST");

    private static int Code(LogLine line) => line.Chance(0.01) ? 503 : line.Chance(0.03) ? 404 : line.Chance(0.06) ? 302 : 200;

    private static string Level(LogLine line, string info, string warning, string error) => line.Chance(0.012) ? error : line.Chance(0.05) ? warning : info;

    private static string Id(LogLine line) => string.Create(CultureInfo.InvariantCulture, $"{line.Number(int.MaxValue):x8}{line.Number(int.MaxValue):x8}");
}
