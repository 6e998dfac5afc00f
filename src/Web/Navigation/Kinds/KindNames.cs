using Dashboard.Services.Cluster;

namespace Dashboard.Web.Navigation;

/// <summary>What a kind is called. Kubernetes' own words in every language, as its commands and documents have them.</summary>
public static class KindNames
{
    /// <summary>The kind in the plural: <c>NetworkPolicy</c> and <c>networkpolicies</c> make <c>NetworkPolicies</c>.</summary>
    public static string Plural(ApiResource resource) => Plural(resource.Kind, resource.Type.Plural);

    public static string Plural(string kind, string plural)
    {
        var shared = 0;
        while (shared < kind.Length && shared < plural.Length && char.ToLowerInvariant(kind[shared]) == plural[shared])
            shared++;

        // A plural that has little to do with its kind (a custom resource may choose any) is shown as it is.
        return shared * 2 < kind.Length ? plural : kind[..shared] + plural[shared..];
    }
}
