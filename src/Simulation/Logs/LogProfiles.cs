using System.Globalization;
using Dashboard.Simulation.Logs.Profiles;

namespace Dashboard.Simulation.Logs;

/// <summary>What the lines of each kind of program look like. A line follows from its number alone, so that nothing is kept.</summary>
internal static class LogProfiles
{
    /// <summary>Seconds in which one line comes at most, as long as nothing goes wrong.</summary>
    public static double Period(string profile) => profile switch
    {
        "numbers" or "rates" => 1.2,
        "access" or "gateway" => 1.6,
        "json" or "envoy" or "java" => 2.4,
        "postgres" or "redis" or "kafka" => 4,
        "klog" or "logfmt" => 9,
        _ => 3,
    };

    /// <summary>Whether lines come like clockwork, or as customers do.</summary>
    public static bool IsEven(string profile) => profile is "numbers" or "rates" or "report";

    /// <summary>A line, or several with <c>\n</c> between them.</summary>
    public static string Line(string profile, LogLine line) => profile switch
    {
        "access" => AccessLines.Combined(line),
        "gateway" => AccessLines.Json(line),
        "envoy" => AccessLines.Envoy(line),
        "json" => JsonLines.Of(line),
        "java" => JavaLines.Of(line),
        "kafka" => JavaLines.Broker(line),
        "python" => PythonLines.Of(line),
        "go" => GoLines.Of(line),
        "korean" => KoreanLines.Of(line),
        "rates" => line.Index % 9 == 8 ? $"WARN  cache of rates grew to {60 + (line.Index * 3 % 130)} MB" : $"INFO  loading rates for {line.Number(214)} currencies took {line.Number(900)} ms",
        "postgres" => DatabaseLines.Postgres(line),
        "redis" => DatabaseLines.Redis(line),
        "clickhouse" => DatabaseLines.ClickHouse(line),
        "klog" => ClusterLines.Klog(line),
        "logfmt" => ClusterLines.Logfmt(line),
        "coredns" => ClusterLines.CoreDns(line),
        "agent" => ClusterLines.Agent(line),
        "report" => line.Choose("보고서를 만드는 중: 2026년 11월", "합계를 계산했습니다", "orders: 12480 rows read", "보고서 완료: 합계 42건"),
        "numbers" => string.Create(CultureInfo.InvariantCulture, $"line {line.Index}"),
        _ => GoLines.Plain(line),
    };
}
