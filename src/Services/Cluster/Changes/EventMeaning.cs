namespace Dashboard.Services.Cluster.Changes;

/// <summary>What an event's reason tells of a change: its sentence, its sort, and whether the events of all pods of a workload are one change.</summary>
internal sealed record EventMeaning(string Key, ChangeSort Sort)
{
    private static readonly Dictionary<string, EventMeaning> Known = new()
    {
        ["BackOff"] = new("ChangeCrashed", ChangeSort.Bad),
        ["Evicted"] = new("ChangeEvicted", ChangeSort.Bad),
        ["Preempted"] = new("ChangePreempted", ChangeSort.Uneasy),
        ["FailedScheduling"] = new("ChangeUnschedulable", ChangeSort.Uneasy),
        ["FailedMount"] = new("ChangeMountFailed", ChangeSort.Bad),
        ["FailedAttachVolume"] = new("ChangeMountFailed", ChangeSort.Bad),
        ["FailedCreate"] = new("ChangeRefused", ChangeSort.Bad),
        ["Unhealthy"] = new("ChangeUnhealthy", ChangeSort.Uneasy),
        ["OOMKilling"] = new("ChangeMemoryKill", ChangeSort.Bad),
        ["OOMKilled"] = new("ChangeMemoryKill", ChangeSort.Bad),
        ["SystemOOM"] = new("ChangeSystemMemory", ChangeSort.Bad),
        ["NodeNotReady"] = new("ChangeNodeNotReady", ChangeSort.Bad),
        ["NodeReady"] = new("ChangeNodeReady", ChangeSort.Good),
        ["Rebooted"] = new("ChangeNodeRebooted", ChangeSort.Uneasy),
        ["RegisteredNode"] = new("ChangeNodeJoined", ChangeSort.Good),
        ["RemovingNode"] = new("ChangeNodeLeft", ChangeSort.Uneasy),
        ["NodeHasDiskPressure"] = new("ChangeNodeDisk", ChangeSort.Uneasy),
        ["NodeHasInsufficientMemory"] = new("ChangeNodeMemory", ChangeSort.Uneasy),
        ["NodeHasInsufficientPID"] = new("ChangeNodeProcesses", ChangeSort.Uneasy),
        ["NodeNotSchedulable"] = new("ChangeNodeCordoned", ChangeSort.Deliberate),
        ["NodeSchedulable"] = new("ChangeNodeUncordoned", ChangeSort.Deliberate),
        ["Completed"] = new("ChangeJobDone", ChangeSort.Good),
        ["BackoffLimitExceeded"] = new("ChangeJobFailed", ChangeSort.Bad),
        ["DeadlineExceeded"] = new("ChangeJobFailed", ChangeSort.Bad),
        ["FailedIndexes"] = new("ChangeJobFailed", ChangeSort.Bad),
        ["FileSystemResizeSuccessful"] = new("ChangeVolumeGrown", ChangeSort.Good),
        ["VolumeResizeSuccessful"] = new("ChangeVolumeGrown", ChangeSort.Good),
        ["ProvisioningSucceeded"] = new("ChangeVolumeMade", ChangeSort.Good),
        ["ProvisioningFailed"] = new("ChangeVolumeFailed", ChangeSort.Bad),
    };

    /// <summary>Null for what is no change that one would tell.</summary>
    public static EventMeaning? Of(Events.ClusterEvent it) =>
        Known.TryGetValue(it.Reason, out var meaning) ? meaning
        : it.Reason is "Failed" or "ErrImageNeverPull" && it.Message.Contains("image", StringComparison.OrdinalIgnoreCase) ? new("ChangeImageFailed", ChangeSort.Bad)
        : null;
}
