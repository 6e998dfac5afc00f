namespace Dashboard.Services.LogCollection.Positions;

/// <summary>The positions of all containers as they are kept, and when they were.</summary>
internal sealed record KeptPositions(DateTimeOffset? SavedAt, IReadOnlyList<KeptPosition> Containers)
{
    public static KeptPositions None { get; } = new(null, []);
}
