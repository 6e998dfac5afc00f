using Dashboard.Services.Cluster;

namespace Dashboard.Web.Features.Resources.ListPage;

/// <summary>What a list of a kind is called.</summary>
public static class KindNames
{
    /// <summary>The plural, written as the kind is: <c>NetworkPolicies</c>, <c>Pods</c>.</summary>
    public static string Plural(ApiResource resource)
    {
        var plural = resource.Type.Plural;
        var common = 0;
        while (common < plural.Length && common < resource.Kind.Length && plural[common] == char.ToLowerInvariant(resource.Kind[common]))
            common++;
        return common == 0 ? plural : resource.Kind[..common] + plural[common..];
    }
}
