namespace Dashboard.Services.LogCollection.Positions;

/// <summary>A container's progress in the file.</summary>
internal sealed record KeptPosition
{
    public required string PodUid { get; init; }

    public required string Container { get; init; }

    public string? Instance { get; init; }

    public int Number { get; init; }

    /// <summary>Nanoseconds since 1970.</summary>
    public long? Time { get; init; }

    public IReadOnlyList<ulong>? Lines { get; init; }

    public bool Complete { get; init; }
}
