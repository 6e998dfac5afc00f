using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>Exit codes in words where they have a meaning of their own (128 + the number of a signal, and the shell's).</summary>
internal static class ExitCodes
{
    public static Sentence Sentence(int code) => code switch
    {
        126 => new("ProblemExitNotExecutable", code),
        127 => new("ProblemExitNotFound", code),
        134 => new("ProblemExitAborted", code),
        137 => new("ProblemExitKilled", code),
        139 => new("ProblemExitSegment", code),
        143 => new("ProblemExitTerminated", code),
        0 => new("ProblemExitDone"),
        _ => new("ProblemExitCode", code),
    };
}
