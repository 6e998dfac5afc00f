namespace Dashboard.Services.Access.Sessions;

/// <summary>How long a session lasts, and how many there may be.</summary>
public sealed record SessionLimits
{
    /// <summary>Ends a session that nobody used for so long.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Ends every session, used or not. The token's own end may come earlier.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromHours(12);

    /// <summary>One more ends the user's least recently used one.</summary>
    public int PerUser { get; init; } = 20;

    /// <summary>One more ends the least recently used one of all.</summary>
    public int Total { get; init; } = 5_000;
}
