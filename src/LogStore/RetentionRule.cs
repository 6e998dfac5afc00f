namespace Dashboard.LogStore;

/// <summary>How long documents are kept.</summary>
public sealed record RetentionRule
{
    /// <summary>Names of indices, <c>*</c> for any characters.</summary>
    public required string Pattern { get; init; }

    /// <summary>Segments and indices whose newest <c>@timestamp</c> is older are deleted; null keeps them.</summary>
    public TimeSpan? MaximumAge { get; init; }

    /// <summary>The oldest indices go while all that fit the pattern have more bytes than this; null for no limit.</summary>
    public long? MaximumBytes { get; init; }
}
