namespace Dashboard.Services.Cluster.Problems;

/// <summary>How the pods of a namespace are.</summary>
public sealed record NamespacePods
{
    public required string Namespace { get; init; }

    public required int Total { get; init; }

    /// <summary>Those that do not do what they should.</summary>
    public required int Bad { get; init; }

    /// <summary>Restarted a short while ago, or ended without success and left lying.</summary>
    public required int Uneasy { get; init; }

    /// <summary>On their way.</summary>
    public required int Starting { get; init; }

    /// <summary>Have done their work.</summary>
    public required int Finished { get; init; }

    public int AsWanted => Total - Bad - Uneasy - Starting;
}
