using Dashboard.Services.Cluster;

namespace Dashboard.Services.Access.Identity;

/// <summary>The reviews that every user may ask for about themselves.</summary>
internal static class ReviewTypes
{
    /// <summary>Since Kubernetes 1.28.</summary>
    public static readonly ResourceType SelfSubject = new("authentication.k8s.io", "v1", "selfsubjectreviews");

    public static readonly ResourceType SelfSubjectAccess = new("authorization.k8s.io", "v1", "selfsubjectaccessreviews");

    public static readonly ResourceType SelfSubjectRules = new("authorization.k8s.io", "v1", "selfsubjectrulesreviews");
}
