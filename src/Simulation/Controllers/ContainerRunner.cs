using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>The life of one container: pulled, started, probed, ended, started again after a growing wait.</summary>
internal sealed class ContainerRunner(Core core, PodRunner pod, JsonObject spec, bool isInit)
{
    private const double FirstBackOff = 10;
    private const double LongestBackOff = 300;
    private const double StableAfter = 600;
    private JsonObject? state;
    private JsonObject? lastState;
    private DateTimeOffset startedAt;
    private double backOff = FirstBackOff;
    private double pullBackOff = FirstBackOff;
    private int restarts;
    private int life;
    private bool begun;

    public string Name { get; } = spec.Text("name") ?? "";

    public bool IsRunning { get; private set; }

    public bool IsReady { get; private set; }

    public bool WasStarted { get; private set; }

    public bool IsFinal { get; private set; }

    public int ExitCode { get; private set; }

    private bool IsSidecar => isInit && spec.Text("restartPolicy") == "Always";

    /// <summary>Whether the init containers after it, or the containers, may start.</summary>
    public bool IsPast => (IsFinal && ExitCode == 0) || (IsSidecar && IsRunning);

    private string Image => spec.Text("image") ?? "";

    private string FieldPath => $"spec.{(isInit ? "initContainers" : "containers")}{{{Name}}}";

    public void StartOnce()
    {
        if (begun)
            return;
        begun = true;
        Pull();
    }

    /// <summary>Takes over a container that runs already and is ready.</summary>
    public void Adopt(DateTimeOffset started)
    {
        begun = IsRunning = WasStarted = IsReady = true;
        startedAt = started;
        state = new JsonObject { ["running"] = new JsonObject { ["startedAt"] = started.Stamp() } };
    }

    public JsonObject Status(string waiting)
    {
        var status = new JsonObject
        {
            ["name"] = Name,
            ["state"] = state?.DeepClone() ?? new JsonObject { ["waiting"] = new JsonObject { ["reason"] = waiting } },
            ["lastState"] = lastState?.DeepClone() ?? new JsonObject(),
            ["ready"] = isInit ? IsSidecar ? IsReady : IsFinal && ExitCode == 0 : IsReady,
            ["restartCount"] = restarts,
            ["image"] = Image,
            ["imageID"] = WasStarted ? $"{Image.Split(':')[0]}@sha256:{Digest(Image)}" : "",
        };
        if (WasStarted)
            status["containerID"] = ContainerId();
        status["started"] = IsRunning && (IsReady || Behavior().Unready is not null || IsSidecar);
        return status;
    }

    /// <summary>Looks anew at probes and the end of a running container.</summary>
    public void Reconsider()
    {
        if (!IsRunning)
            return;
        life++;
        Live(Behavior());
    }

    private Behavior Behavior() => pod.Pod is { } found ? core.Images.Of(found.Json, spec) : Controllers.Behavior.Plain;

    private void Pull()
    {
        if (pod.Pod is not { } found || found.Deleting)
            return;
        if (!core.Images.Has(Image))
        {
            FailPull(found);
            return;
        }

        if (spec.Text("imagePullPolicy") == "Never" && !Image.StartsWith(ImageRegistry.Host, StringComparison.Ordinal))
        {
            core.Events.Warning(found, "ErrImageNeverPull", $"Container image \"{Image}\" is not present with pull policy of Never", "kubelet", pod.Node, FieldPath);
            Wait("ErrImageNeverPull", $"Container image \"{Image}\" is not present with pull policy of Never");
            return;
        }

        if (MissingSource(found) is { } missing)
        {
            core.Events.Warning(found, "Failed", $"Error: {missing}", "kubelet", pod.Node, FieldPath);
            Wait("CreateContainerConfigError", missing);
            core.Agenda.After(15, Pull);
            return;
        }

        var seconds = core.Between(0.4, 2.4);
        core.Events.Normal(found, "Pulled", restarts > 0 || core.Random.Chance(0.6)
            ? $"Container image \"{Image}\" already present on machine"
            : string.Create(CultureInfo.InvariantCulture, $"Successfully pulled image \"{Image}\" in {seconds:0.0}s ({seconds:0.0}s including waiting). Image size: {core.Random.Between(18, 210) * 1000003} bytes."), "kubelet", pod.Node, FieldPath);
        core.Agenda.After(seconds, Start);
    }

    private void FailPull(StoredObject found)
    {
        var message = $"failed to pull and unpack image \"{Image}\": failed to resolve reference \"{Image}\": {Image}: not found";
        core.Events.Normal(found, "Pulling", $"Pulling image \"{Image}\"", "kubelet", pod.Node, FieldPath);
        core.Events.Warning(found, "Failed", $"Failed to pull image \"{Image}\": rpc error: code = NotFound desc = {message}", "kubelet", pod.Node, FieldPath);
        core.Events.Warning(found, "Failed", "Error: ErrImagePull", "kubelet", pod.Node, FieldPath);
        Wait("ErrImagePull", $"rpc error: code = NotFound desc = {message}");
        core.Agenda.After(core.Between(3, 8), () =>
        {
            if (pod.Pod is not { } still || still.Deleting)
                return;
            core.Events.Normal(still, "BackOff", $"Back-off pulling image \"{Image}\"", "kubelet", pod.Node, FieldPath);
            core.Events.Warning(still, "Failed", "Error: ImagePullBackOff", "kubelet", pod.Node, FieldPath);
            Wait("ImagePullBackOff", $"Back-off pulling image \"{Image}\": ErrImagePull: rpc error: code = NotFound desc = {message}");
            core.Agenda.After(pullBackOff, Pull);
            pullBackOff = Math.Min(LongestBackOff, pullBackOff * 2);
        });
    }

    private void Start()
    {
        if (pod.Pod is not { } found || found.Deleting)
            return;
        core.Events.Normal(found, "Created", $"Container created", "kubelet", pod.Node, FieldPath);
        core.Events.Normal(found, "Started", $"Container started", "kubelet", pod.Node, FieldPath);
        startedAt = core.Now;
        life++;
        IsRunning = WasStarted = true;
        state = new JsonObject { ["running"] = new JsonObject { ["startedAt"] = core.Now.Stamp() } };
        var behavior = Behavior();
        IsReady = core.Settling && behavior.Unready is null;
        if (isInit && !IsSidecar)
            behavior = behavior with { EndsAfter = behavior.EndsAfter ?? 2, Unready = null };
        pod.Publish();
        if (IsSidecar)
            pod.Next();
        Live(behavior);
    }

    private void Live(Behavior behavior)
    {
        var now = life;
        if (behavior.EndsAfter is { } seconds)
            Later(Math.Max(0.05, seconds - (core.Now - startedAt).TotalSeconds), now, () => End(behavior));
        if (behavior.Unready is { } probe)
        {
            SetReady(false);
            Later(behavior.ReadyAfter + 2, now, () => Unhealthy(now, "Readiness", probe));
        }
        else if (!IsReady)
        {
            Later(core.Settling ? 0 : behavior.ReadyAfter, now, () => SetReady(true));
        }

        if (behavior.Dead is { } dead)
            Later(20, now, () => Kill(dead));
    }

    private void Unhealthy(int now, string kind, string message)
    {
        if (pod.Pod is not { } found)
            return;
        core.Events.Warning(found, "Unhealthy", $"{kind} probe failed: {message}", "kubelet", pod.Node, FieldPath);
        Later(30, now, () => Unhealthy(now, kind, message));
    }

    /// <summary>Ends it as one that its liveness probe found dead.</summary>
    public void Kill(string message)
    {
        if (pod.Pod is not { } found)
            return;
        core.Events.Warning(found, "Unhealthy", $"Liveness probe failed: {message}", "kubelet", pod.Node, FieldPath);
        core.Events.Normal(found, "Killing", $"Container {Name} failed liveness probe, will be restarted", "kubelet", pod.Node, FieldPath);
        End(new Behavior { ExitCode = 137, ExitReason = "Error" });
    }

    private void End(Behavior behavior)
    {
        if (pod.Pod is not { } found)
            return;
        if (core.Now - startedAt > TimeSpan.FromSeconds(StableAfter))
            backOff = FirstBackOff;
        life++;
        IsRunning = IsReady = false;
        ExitCode = behavior.ExitCode;
        var terminated = new JsonObject
        {
            ["terminated"] = new JsonObject
            {
                ["exitCode"] = behavior.ExitCode, ["reason"] = behavior.ExitReason, ["startedAt"] = startedAt.Stamp(), ["finishedAt"] = core.Now.Stamp(), ["containerID"] = ContainerId(),
            },
        };
        if (behavior.LastWords.Count > 0 && behavior.ExitCode != 0 && spec.Text("terminationMessagePolicy") == "FallbackToLogsOnError")
            terminated.Set(string.Join('\n', behavior.LastWords), "terminated", "message");
        state = terminated;
        var again = IsSidecar || (pod.RestartPolicy == "Always" && !isInit) || (behavior.ExitCode != 0 && pod.RestartPolicy != "Never");
        IsFinal = !again;
        pod.Publish();
        if (isInit && IsFinal && ExitCode == 0)
            pod.Next();
        if (again)
            core.Agenda.After(core.Between(0.5, 1.5), () => BackOff(found, terminated));
    }

    private void BackOff(StoredObject found, JsonObject terminated)
    {
        if (pod.Pod is not { Deleting: false })
            return;
        lastState = terminated;
        if (restarts == 0)
        {
            // The first time it starts again at once.
            restarts++;
            Pull();
            return;
        }

        var wait = TimeSpan.FromSeconds(backOff);
        var text = wait.TotalSeconds < 60 ? $"{wait.TotalSeconds:0}s" : $"{(int)wait.TotalMinutes}m{wait.Seconds}s";
        var message = $"back-off {text} restarting failed container={Name} pod={found.Name}_{found.Namespace}({found.Uid})";
        Wait("CrashLoopBackOff", message);
        core.Events.Warning(found, "BackOff", $"Back-off restarting failed container {Name} in pod {found.Name}_{found.Namespace}({found.Uid})", "kubelet", pod.Node, FieldPath);
        core.Agenda.After(backOff, () =>
        {
            if (pod.IsNodeStopped)
                return;
            restarts++;
            Pull();
        });
        backOff = Math.Min(LongestBackOff, backOff * 2);
    }

    private void Wait(string reason, string message)
    {
        state = new JsonObject { ["waiting"] = new JsonObject { ["reason"] = reason, ["message"] = message } };
        pod.Publish();
    }

    private void SetReady(bool ready)
    {
        if (IsReady == ready || pod.IsNodeStopped)
            return;
        IsReady = ready;
        pod.Publish();
    }

    private void Later(double seconds, int of, Action step) => core.Agenda.After(seconds, () =>
    {
        // What belonged to a life before is over.
        if (of == life && pod.Pod is not null && !pod.IsNodeStopped)
            step();
    });

    private string? MissingSource(StoredObject found)
    {
        foreach (var source in spec.Items("env").Select(item => item["valueFrom"]).Concat(spec.Items("envFrom")))
        {
            if ((source.Text("configMapKeyRef", "name") ?? source.Text("configMapRef", "name")) is { } map && core.Store.Find("configmaps", found.Namespace, map) is null && !source.Flag("configMapKeyRef", "optional") && !source.Flag("configMapRef", "optional"))
                return $"configmap \"{map}\" not found";
            if ((source.Text("secretKeyRef", "name") ?? source.Text("secretRef", "name")) is { } secret && core.Store.Find("secrets", found.Namespace, secret) is null && !source.Flag("secretKeyRef", "optional") && !source.Flag("secretRef", "optional"))
                return $"secret \"{secret}\" not found";
        }

        return null;
    }

    private string ContainerId() => $"containerd://{Digest($"{pod.Pod?.Uid}{Name}{restarts}")}";

    private static string Digest(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
