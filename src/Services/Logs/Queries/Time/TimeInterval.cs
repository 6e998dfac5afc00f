namespace Dashboard.Services.Logs.Queries.Time;

/// <summary>The instants that a time range stands for, both within it.</summary>
public readonly record struct TimeInterval(DateTimeOffset From, DateTimeOffset To)
{
    public TimeSpan Length => To - From;
}
