namespace Dashboard.Services.Access.Login;

/// <summary>How often one address may fail to log in.</summary>
public sealed record FailureLimits
{
    public int PerAddress { get; init; } = 10;

    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many addresses are remembered; the one that has been quiet for longest is forgotten first.</summary>
    public int Addresses { get; init; } = 10_000;
}
