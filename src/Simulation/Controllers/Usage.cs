using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>What containers and nodes use: a smooth course by the time of day, a little noise of each container's own, and growth where it leaks. Nothing is stored.</summary>
internal sealed class Usage(Core core)
{
    private const double Mebi = 1048576;

    /// <summary>CPU in cores and memory in bytes; null where the container does not run.</summary>
    public (double Cpu, double Memory)? Of(string uid, JsonObject pod, JsonNode container, DateTimeOffset now)
    {
        var status = pod.Items("status", "containerStatuses").FirstOrDefault(item => item.Text("name") == container.Text("name"));
        if (status.Time("state", "running", "startedAt") is not { } started)
            return null;
        var behavior = core.Images.Of(pod, container);
        var seed = Seed(uid, container.Text("name") ?? "");
        var day = 0.75 + (0.35 * Math.Sin((now.TimeOfDay.TotalHours - 9) / 24 * 2 * Math.PI));
        var wave = 1 + (0.25 * Math.Sin((now.ToUnixTimeSeconds() / 47.0) + seed)) + (0.12 * Math.Sin((now.ToUnixTimeSeconds() / 11.0) + (seed * 3)));
        var ran = Math.Max(0, (now - started).TotalSeconds);
        var grown = behavior.Leak * Math.Min(1, ran / (behavior.EndsAfter ?? 3600));
        var memory = (behavior.Memory * (0.94 + (0.06 * Math.Sin((now.ToUnixTimeSeconds() / 300.0) + seed)))) + grown;
        var limit = Amount.Parse(container.Scalar("resources", "limits", "memory"));
        var bytes = memory * Mebi;
        var cpu = behavior.Cpu * day * wave * (behavior.Leak > 0 ? 1 + (grown / Math.Max(1, behavior.Leak)) : 1);
        var cpuLimit = Amount.Parse(container.Scalar("resources", "limits", "cpu"));
        return (cpuLimit > 0 ? Math.Min(cpu, cpuLimit) : cpu, limit > 0 ? Math.Min(bytes, limit * 0.995) : bytes);
    }

    /// <summary>CPU of a pod against what it requests, in percent; null where it requests none.</summary>
    public double? CpuPercent(IEnumerable<StoredObject> pods)
    {
        double used = 0, asked = 0;
        foreach (var pod in pods)
        {
            var json = pod.View();
            foreach (var container in json.Items("spec", "containers"))
            {
                asked += Amount.Parse(container.Scalar("resources", "requests", "cpu"));
                used += Of(pod.Uid, json, container, core.Now)?.Cpu ?? 0;
            }
        }

        return asked > 0 ? used / asked * 100 : null;
    }

    private static double Seed(string uid, string name)
    {
        var hash = 17;
        foreach (var letter in uid)
            hash = unchecked((hash * 31) + letter);
        foreach (var letter in name)
            hash = unchecked((hash * 31) + letter);
        return (hash & 0xffff) / 65535.0 * 2 * Math.PI;
    }
}
