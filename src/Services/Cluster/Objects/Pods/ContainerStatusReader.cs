using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard.Services.Cluster.Objects.Status;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>Adds to a container what its status says: how it is, why, and when it starts again.</summary>
internal static partial class ContainerStatusReader
{
    public static ContainerDetails Read(ContainerDetails spec, JsonElement status)
    {
        var state = State(status.At("state"));
        var last = State(status.At("lastState"));
        var ready = status.Flag("ready");
        var word = Word(spec.Kind, state, ready, status);
        return spec with
        {
            State = state,
            LastState = last,
            Ready = ready,
            Restarts = status.Integer("restartCount") ?? 0,
            Status = word,
            Says = ExitWords.Of(state, last, spec.Resources.MemoryLimit),
            Message = Message(state, last),
            NextStart = NextStart(state, last),
            Troubled = word.Health == ObjectHealth.Bad || (word.Health == ObjectHealth.Warning && last?.ExitCode is > 0),
        };
    }

    private static ContainerState? State(JsonElement? state)
    {
        if (state?.Entries().FirstOrDefault() is not { Value.ValueKind: JsonValueKind.Object } found)
            return null;

        return new()
        {
            Name = found.Name,
            Reason = found.Value.Text("reason"),
            Message = found.Value.Text("message"),
            ExitCode = found.Value.Integer("exitCode"),
            Signal = found.Value.Integer("signal"),
            StartedAt = found.Value.Time("startedAt"),
            FinishedAt = found.Value.Time("finishedAt"),
        };
    }

    private static StatusWord Word(ContainerKind kind, ContainerState? state, bool ready, JsonElement status) => state switch
    {
        { Name: "running" } when ready || kind == ContainerKind.Ephemeral => new(ObjectHealth.Good, "Running"),
        { Name: "running" } when kind == ContainerKind.Init || status.At("started") is { ValueKind: JsonValueKind.False } => new(ObjectHealth.Moving, "Running"),
        { Name: "running" } => new(ObjectHealth.Warning, "Running"),
        { Name: "terminated", ExitCode: 0 } => new(kind == ContainerKind.Init ? ObjectHealth.Good : ObjectHealth.Idle, state.Reason ?? "Completed"),
        { Name: "terminated" } => new(ObjectHealth.Bad, state.Reason ?? "Error"),
        { Name: "waiting", Reason: null or "ContainerCreating" or "PodInitializing" } => new(ObjectHealth.Moving, state.Reason ?? "Waiting"),
        { Name: "waiting" } => new(ObjectHealth.Bad, state.Reason),
        _ => new(ObjectHealth.Moving, "Waiting"),
    };

    /// <summary>The machine's words, unless they only repeat the reason or the back-off that is told otherwise.</summary>
    private static string? Message(ContainerState? state, ContainerState? last)
    {
        var message = state?.Reason == "CrashLoopBackOff" ? last?.Message : state?.Message ?? (state?.Name == "running" ? null : last?.Message);
        return string.IsNullOrWhiteSpace(message) ? null : message.Trim();
    }

    private static DateTimeOffset? NextStart(ContainerState? state, ContainerState? last)
    {
        if (state is not { Name: "waiting", Reason: "CrashLoopBackOff", Message: { } message } || last?.FinishedAt is not { } finished)
            return null;

        var match = BackOff().Match(message);
        if (!match.Success)
            return null;

        double Part(string name) => match.Groups[name] is { Success: true } group ? double.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
        return finished + TimeSpan.FromHours(Part("h")) + TimeSpan.FromMinutes(Part("m")) + TimeSpan.FromSeconds(Part("s"));
    }

    // "back-off 2m40s restarting failed container=app pod=…"
    [GeneratedRegex(@"back-off (?:(?<h>\d+)h)?(?:(?<m>\d+)m)?(?:(?<s>[\d.]+)s)? restarting", RegexOptions.CultureInvariant)]
    private static partial Regex BackOff();
}
