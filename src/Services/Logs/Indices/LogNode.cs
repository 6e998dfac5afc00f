namespace Dashboard.Services.Logs.Indices;

/// <summary>One node of the log backend. What the server does not tell is null.</summary>
public sealed record LogNode
{
    public required string Name { get; init; }

    public string? Address { get; init; }

    public string? Version { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];

    public bool IsMaster { get; init; }

    public long? HeapUsedBytes { get; init; }

    public long? HeapMaximumBytes { get; init; }

    /// <summary>0 to 100.</summary>
    public double? CpuPercent { get; init; }

    /// <summary>Over one minute.</summary>
    public double? Load { get; init; }

    public long? DiskTotalBytes { get; init; }

    public long? DiskFreeBytes { get; init; }

    public int? Shards { get; init; }
}
