using System.Globalization;
using System.Text.Json.Nodes;

namespace Dashboard.Unit.LogCollection.Support;

/// <summary>A container of a <see cref="FakePod"/> and the logs of its instances.</summary>
internal sealed class FakeContainer(string name, string sort, string id)
{
    private readonly List<FakeLog> logs = [];
    private readonly List<DateTimeOffset> starts = [];
    private readonly List<DateTimeOffset> ends = [];
    private bool waits = true;

    public string Name => name;

    /// <summary><c>initContainers</c>, <c>containers</c> or <c>ephemeralContainers</c>.</summary>
    public string Sort => sort;

    /// <summary>Of the newest instance.</summary>
    public FakeLog Log => logs[^1];

    /// <summary>The log that the kubelet would serve; null where it has none.</summary>
    public FakeLog? Serve(bool previous) => previous ? waits ? logs.LastOrDefault() : logs.Count > 1 ? logs[^2] : null : logs.LastOrDefault();

    public FakeLog Start(DateTimeOffset at)
    {
        waits = false;
        starts.Add(at);
        logs.Add(new FakeLog());
        return Log;
    }

    /// <summary>The instance ends; <paramref name="backsOff"/>: and waits to be started again.</summary>
    public void End(DateTimeOffset at, bool backsOff = false)
    {
        ends.Add(at);
        waits = backsOff;
        Log.End();
    }

    public JsonObject Status()
    {
        var ended = ends.Count == logs.Count;
        var status = new JsonObject { ["name"] = name, ["restartCount"] = Math.Max(0, logs.Count - 1), ["state"] = new JsonObject(), ["lastState"] = new JsonObject() };
        if (logs.Count == 0 || waits)
            status["state"]!["waiting"] = new JsonObject { ["reason"] = logs.Count == 0 ? "ContainerCreating" : "CrashLoopBackOff" };
        else if (ended)
            status["state"]!["terminated"] = Terminated(logs.Count - 1);
        else
            (status["state"]!["running"], status["containerID"]) = (new JsonObject { ["startedAt"] = Stamp(starts[^1]) }, Id(logs.Count - 1));
        var before = waits ? logs.Count - 1 : logs.Count - 2;
        if (before >= 0)
            status["lastState"]!["terminated"] = Terminated(before);
        return status;
    }

    private JsonObject Terminated(int instance) => new() { ["containerID"] = Id(instance), ["startedAt"] = Stamp(starts[instance]), ["finishedAt"] = Stamp(ends[instance]) };

    private string Id(int instance) => $"containerd://{id}-{instance}";

    private static string Stamp(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
