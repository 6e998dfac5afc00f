namespace Dashboard.Services.Cluster.Rbac;

/// <summary>Who is bound: a <c>User</c>, a <c>Group</c> or a <c>ServiceAccount</c> (only that one has a namespace).</summary>
public sealed record RbacSubject(string Kind, string Name, string? Namespace)
{
    private static readonly ResourceType ServiceAccounts = new("", "v1", "serviceaccounts");

    /// <summary>The service account as an object; null for users and groups, which are none.</summary>
    public ResourceRef? Account => Kind == "ServiceAccount" && Namespace is not null ? new ResourceRef(ServiceAccounts, Namespace, Name) : null;

    /// <summary>Everybody who can log in, or even who cannot.</summary>
    public bool IsEverybody => Kind == "Group" && Name is "system:authenticated" or "system:unauthenticated" || Kind == "User" && Name == "system:anonymous";

    /// <summary>Whether a service account acts as this subject: by its own name, as a user, or through the groups that it is always in.</summary>
    public bool Includes(string @namespace, string account) => Kind switch
    {
        "ServiceAccount" => Name == account && Namespace == @namespace,
        "User" => Name == $"system:serviceaccount:{@namespace}:{account}",
        "Group" => Name is "system:serviceaccounts" or "system:authenticated" || Name == $"system:serviceaccounts:{@namespace}",
        _ => false,
    };
}
