using System.Globalization;
using System.Text.Json;

namespace Dashboard.Unit.Logs.Support;

/// <summary>A line as a log agent stores it.</summary>
internal sealed record StoredLine(DateTimeOffset At, string Message)
{
    public string? Level { get; init; } = "info";

    public string Namespace { get; init; } = "shop";

    public string Pod { get; init; } = "web-5d9c7b6f4-x2b4f";

    public string Node { get; init; } = "node-1";

    public string Json() => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["@timestamp"] = At.ToString("O", CultureInfo.InvariantCulture),
        ["level"] = Level,
        ["message"] = Message,
        ["kubernetes"] = new Dictionary<string, string> { ["namespace_name"] = Namespace, ["pod_name"] = Pod, ["host"] = Node },
    }.Where(pair => pair.Value is not null).ToDictionary());
}
