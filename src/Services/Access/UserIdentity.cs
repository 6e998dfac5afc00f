namespace Dashboard.Services.Access;

/// <summary>Who the API server says that the user is.</summary>
public sealed record UserIdentity
{
    /// <summary>For instance <c>system:serviceaccount:shop:deployer</c>.</summary>
    public required string UserName { get; init; }

    /// <summary>Namespace of the service account; null where the user is none.</summary>
    public string? Namespace { get; init; }

    /// <summary>Name of the service account; the user name where the user is none.</summary>
    public required string Account { get; init; }

    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>When the token ends; null where it does not say.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
