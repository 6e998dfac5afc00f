namespace Dashboard.Services.Cluster.Lists.Health;

/// <summary>
/// Judges a pod by the word of kubectl's STATUS column, which joins phase, reasons and container states
/// (printPod in the API server's pkg/printers/internalversion).
/// </summary>
internal static class PodHealth
{
    public static RowHealth Judge(HealthFacts facts)
    {
        var word = facts["Status"] ?? "";
        return word switch
        {
            "" => new(HealthTone.Warn, "Unknown"),
            "Running" => facts.Ratio("Ready") is var (ready, all) && ready < all ? new(HealthTone.Warn, word) : new(HealthTone.Ok, word),
            "Completed" or "Succeeded" => new(HealthTone.Idle, word),
            "Pending" or "SchedulingGated" or "NotReady" => new(HealthTone.Warn, word),
            "ContainerCreating" or "PodInitializing" => new(HealthTone.Info, word),
            "Terminating" => facts.Metadata.DeletionTimestamp is { } since ? HealthRules.Ending(since, facts.Now) : new(HealthTone.Info, word),
            "Unknown" or "NodeLost" or "Evicted" or "DeadlineExceeded" or "Preempting" or "Shutdown" or "NodeShutdown" or "UnexpectedAdmissionError" => new(HealthTone.Bad, word),
            _ => Other(word),
        };
    }

    /// <summary>
    /// A pod whose node does not answer. What ended or failed stays so; what runs or begins may do so or not.
    /// </summary>
    public static RowHealth OnLostNode(RowHealth told) => told switch
    {
        { Tone: HealthTone.Bad or HealthTone.Idle or HealthTone.None } => told,
        { Word: "Terminating" } => told with { Tone = HealthTone.Bad },
        _ => new(HealthTone.Bad, "NodeLost"),
    };

    private static RowHealth Other(string word)
    {
        // Init:1/3 goes on; Init:Error and the like do not.
        if (word.StartsWith("Init:", StringComparison.Ordinal))
            return word.Length > 5 && char.IsAsciiDigit(word[5]) ? new(HealthTone.Info, word) : Other(word[5..]) with { Word = word };
        return new(HealthWords.SoundsBad(word) ? HealthTone.Bad : HealthTone.Warn, word);
    }
}
