using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>Why a container waits or how it ended, in words that need no table of exit codes.</summary>
public static class ExitWords
{
    /// <summary>Null where the container just runs, or nothing is to be said.</summary>
    public static Sentence? Of(ContainerState? state, ContainerState? last, double? memoryLimit) => state switch
    {
        { Name: "terminated" } => Ended(state, memoryLimit),
        { Name: "waiting", Reason: "CrashLoopBackOff" } when last is { Name: "terminated" } => Ended(last, memoryLimit),
        { Name: "waiting" } => Waits(state.Reason),
        { Name: "running" } when last is { Name: "terminated" } => new Sentence("Container.Before", Ended(last, memoryLimit)),
        _ => null,
    };

    public static Sentence Ended(ContainerState state, double? memoryLimit) => (state.Reason, state.ExitCode) switch
    {
        ("OOMKilled", _) => memoryLimit is { } limit ? new Sentence("Exit.OutOfMemory", new ByteCount(limit)) : new Sentence("Exit.OutOfMemoryNode"),
        ("DeadlineExceeded", _) => new Sentence("Exit.Deadline"),
        ("Evicted", _) => new Sentence("Exit.Evicted"),
        ("ContainerStatusUnknown", _) => new Sentence("Exit.Unknown"),
        ("ContainerCannotRun" or "StartError", { } code) => new Sentence("Exit.CannotStart", code),
        (_, 0) => new Sentence("Exit.Completed"),
        (_, 126) => new Sentence("Exit.NotExecutable"),
        (_, 127) => new Sentence("Exit.NotFound"),
        (_, 130) => new Sentence("Exit.Interrupted"),
        (_, 134) => new Sentence("Exit.Aborted"),
        (_, 137) => new Sentence("Exit.Killed"),
        (_, 139) => new Sentence("Exit.SegmentationFault"),
        (_, 143) => new Sentence("Exit.Terminated"),
        (_, > 128 and < 160 and var code) => new Sentence("Exit.Signal", code, code - 128),
        (_, { } code) => new Sentence("Exit.Code", code),
        _ => new Sentence("Exit.Unknown"),
    };

    private static Sentence? Waits(string? reason) => reason switch
    {
        "ContainerCreating" => new("Wait.Creating"),
        "PodInitializing" => new("Wait.Initializing"),
        "ImagePullBackOff" or "ErrImagePull" => new("Wait.ImagePull"),
        "ErrImageNeverPull" => new("Wait.ImageNeverPull"),
        "InvalidImageName" => new("Wait.ImageName"),
        "CreateContainerConfigError" => new("Wait.Configuration"),
        "CreateContainerError" or "RunContainerError" => new("Wait.Create"),
        "CrashLoopBackOff" => new("Wait.CrashLoop"),
        _ => null,
    };
}
