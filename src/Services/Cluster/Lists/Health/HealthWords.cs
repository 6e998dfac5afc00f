using System.Collections.Frozen;

namespace Dashboard.Services.Cluster.Lists.Health;

/// <summary>Judges the words that controllers write into state, phase and condition columns.</summary>
internal static class HealthWords
{
    private static readonly FrozenDictionary<string, HealthTone> Tones = new Dictionary<string, HealthTone>
    {
        ["True"] = HealthTone.Ok, ["Running"] = HealthTone.Ok, ["Ready"] = HealthTone.Ok, ["Healthy"] = HealthTone.Ok, ["Active"] = HealthTone.Ok, ["Bound"] = HealthTone.Ok,
        ["Available"] = HealthTone.Ok, ["Synced"] = HealthTone.Ok, ["Online"] = HealthTone.Ok, ["Accepted"] = HealthTone.Ok, ["Established"] = HealthTone.Ok, ["Valid"] = HealthTone.Ok,
        ["OK"] = HealthTone.Ok, ["Green"] = HealthTone.Ok, ["Enabled"] = HealthTone.Ok, ["Up"] = HealthTone.Ok, ["Applied"] = HealthTone.Ok, ["Deployed"] = HealthTone.Ok, ["Connected"] = HealthTone.Ok,
        ["Succeeded"] = HealthTone.Idle, ["Complete"] = HealthTone.Idle, ["Completed"] = HealthTone.Idle, ["Finished"] = HealthTone.Idle, ["Suspended"] = HealthTone.Idle, ["Paused"] = HealthTone.Idle, ["Disabled"] = HealthTone.Idle,
        ["Pending"] = HealthTone.Warn, ["Unknown"] = HealthTone.Warn, ["Released"] = HealthTone.Warn, ["Degraded"] = HealthTone.Warn, ["OutOfSync"] = HealthTone.Warn, ["Warning"] = HealthTone.Warn, ["Yellow"] = HealthTone.Warn,
        ["Progressing"] = HealthTone.Info, ["Creating"] = HealthTone.Info, ["Updating"] = HealthTone.Info, ["Initializing"] = HealthTone.Info, ["Provisioning"] = HealthTone.Info, ["Terminating"] = HealthTone.Info,
        ["Deleting"] = HealthTone.Info, ["Reconciling"] = HealthTone.Info, ["Upgrading"] = HealthTone.Info, ["Scheduled"] = HealthTone.Info, ["InProgress"] = HealthTone.Info, ["SuccessCriteriaMet"] = HealthTone.Info,
        ["False"] = HealthTone.Bad, ["Lost"] = HealthTone.Bad, ["NotReady"] = HealthTone.Bad, ["Unhealthy"] = HealthTone.Bad, ["Missing"] = HealthTone.Bad, ["Offline"] = HealthTone.Bad, ["Red"] = HealthTone.Bad,
        ["Down"] = HealthTone.Bad, ["FailureTarget"] = HealthTone.Bad, ["Unavailable"] = HealthTone.Bad, ["Invalid"] = HealthTone.Bad, ["Rejected"] = HealthTone.Bad, ["Denied"] = HealthTone.Bad,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The state below a column. For a condition (<c>Ready: False</c>) the word says what it is of.</summary>
    public static RowHealth OfState(string? state, string column)
    {
        if (string.IsNullOrEmpty(state) || state[0] == '<')
            return RowHealth.Unknown;

        // "False (MissingEndpoints)" and "Ready,SchedulingDisabled": the first word decides.
        var end = state.AsSpan().IndexOfAny(" ,(");
        var first = end > 0 ? state[..end] : state;
        var tone = Tones.TryGetValue(first, out var known) ? known : SoundsBad(first) ? HealthTone.Bad : HealthTone.None;
        return new(tone, Spoken(first, state, column));
    }

    /// <summary>Reasons of failure end alike, whoever writes them.</summary>
    public static bool SoundsBad(string word) =>
        word.Contains("Err", StringComparison.Ordinal) || word.Contains("Fail", StringComparison.Ordinal) || word.Contains("BackOff", StringComparison.Ordinal)
        || word.Contains("Killed", StringComparison.Ordinal) || word.Contains("Invalid", StringComparison.Ordinal) || word.Contains("CannotRun", StringComparison.Ordinal)
        || word.StartsWith("ExitCode", StringComparison.Ordinal) || word.StartsWith("Signal", StringComparison.Ordinal) || word.StartsWith("OutOf", StringComparison.Ordinal)
        || word.Contains("Mismatch", StringComparison.Ordinal) || word.Contains("Affinity", StringComparison.Ordinal) || word.EndsWith("Lost", StringComparison.Ordinal) || word.EndsWith("Rejected", StringComparison.Ordinal);

    private static string Spoken(string first, string state, string column) => first switch
    {
        "True" => column,
        "False" => state.Length > first.Length ? state : $"Not{column}",
        _ => state,
    };
}
