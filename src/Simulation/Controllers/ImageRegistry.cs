using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Which images can be pulled and how their containers behave.</summary>
internal sealed partial class ImageRegistry
{
    private readonly Dictionary<string, Behavior> known = new(StringComparer.Ordinal);
    private readonly List<Func<JsonObject, string, Behavior?>> overrides = [];

    /// <summary>The demo's own registry: what it does not have cannot be pulled.</summary>
    public const string Host = "registry.example/";

    public void Add(string image, Behavior behavior) => known[image] = behavior;

    /// <summary>A rule that comes before the images' own behaviour: for what depends on more than the image.</summary>
    public void Override(Func<JsonObject, string, Behavior?> rule) => overrides.Add(rule);

    public bool Has(string image) => known.ContainsKey(image) || (!image.StartsWith(Host, StringComparison.Ordinal) && !MissingPattern().IsMatch(image));

    public Behavior Of(JsonObject pod, JsonNode container)
    {
        var name = container.Text("name") ?? "";
        foreach (var rule in overrides)
        {
            if (rule(pod, name) is { } found)
                return found;
        }

        return known.TryGetValue(container.Text("image") ?? "", out var behavior) ? behavior : Guess(pod, container);
    }

    /// <summary>What a foreign image does is read from its command: <c>exit 3</c> ends with 3, a job's or a plain echo ends well.</summary>
    private static Behavior Guess(JsonObject pod, JsonNode container)
    {
        var command = string.Join(' ', container.Items("command").Concat(container.Items("args")).Select(part => part.Scalar()));
        var said = EchoPattern().Match(command) is { Success: true } echo ? new[] { echo.Groups[1].Value } : [];
        if (ExitPattern().Match(command) is { Success: true } exit && int.Parse(exit.Groups[1].Value, CultureInfo.InvariantCulture) is var code && code != 0)
            return new Behavior { EndsAfter = 2, ExitCode = code, ExitReason = "Error", LastWords = said };
        if (command == "false")
            return new Behavior { EndsAfter = 1, ExitCode = 1, ExitReason = "Error" };
        var forever = command.Contains("while", StringComparison.Ordinal) || command.Contains("sleep inf", StringComparison.Ordinal);
        var ends = !forever && (pod.Text("spec", "restartPolicy") is "Never" or "OnFailure" || said.Length > 0);
        return ends ? new Behavior { EndsAfter = SleepPattern().Match(command) is { Success: true } sleep ? double.Parse(sleep.Groups[1].Value, CultureInfo.InvariantCulture) : 4, LastWords = said } : Behavior.Plain;
    }

    [GeneratedRegex("no-such|missing|does-not-exist")]
    private static partial Regex MissingPattern();

    [GeneratedRegex(@"exit (\d{1,3})")]
    private static partial Regex ExitPattern();

    [GeneratedRegex("""echo ['"]?([^'";&|>]+)""")]
    private static partial Regex EchoPattern();

    [GeneratedRegex(@"sleep (\d{1,6})")]
    private static partial Regex SleepPattern();
}
