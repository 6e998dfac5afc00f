namespace Dashboard.Services.Logs.DataViews;

/// <summary>Something that a pattern can name.</summary>
public sealed record LogSource
{
    public required string Name { get; init; }

    public required LogSourceKind Kind { get; init; }

    /// <summary>Documents that the user may read; null where the server does not say (remote clusters).</summary>
    public long? Documents { get; init; }

    /// <summary>Concrete indices behind an alias or a data stream; 1 for an index.</summary>
    public int Indices { get; init; } = 1;

    /// <summary>When the index, or the newest behind it, was made; null where the server does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
