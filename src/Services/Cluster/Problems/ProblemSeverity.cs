namespace Dashboard.Services.Cluster.Problems;

public enum ProblemSeverity
{
    /// <summary>Will hurt if nobody acts.</summary>
    Warning,

    /// <summary>Something does not work now.</summary>
    Bad,
}
