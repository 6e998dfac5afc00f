using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Autoscaling;

/// <summary>One measure that an autoscaler goes by: what it is, its value now and the one it is steered to, as the API writes them (<c>45 %</c>, <c>120m</c>).</summary>
public sealed record AutoscalerMetric
{
    public required Sentence What { get; init; }

    /// <summary>Null where nothing was measured.</summary>
    public string? Current { get; init; }

    public required string Target { get; init; }

    /// <summary>Current over target, 1 when on target; null where it cannot be told.</summary>
    public double? Ratio { get; init; }
}
