namespace Dashboard.Simulation.Access;

/// <summary>Who asks.</summary>
internal sealed record User(string Name, string Uid, IReadOnlyList<string> Groups, string? CredentialId)
{
    public static User Anonymous { get; } = new("system:anonymous", "", ["system:unauthenticated"], null);

    public bool IsAnonymous => Name == "system:anonymous";

    public static User ServiceAccount(string @namespace, string name, string uid, string? credentialId) =>
        new($"system:serviceaccount:{@namespace}:{name}", uid, ["system:serviceaccounts", $"system:serviceaccounts:{@namespace}", "system:authenticated"], credentialId);
}
