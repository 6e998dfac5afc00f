using Dashboard.Services.Cluster.Kubernetes;

namespace Dashboard.Web.Login;

/// <summary>What a login form held: a credential, or the problem with it and, where there is more to say, the detail.</summary>
public sealed record LoginInput
{
    private LoginInput()
    {
    }

    public KubernetesCredential? Credential { get; private init; }

    public LoginProblem Problem { get; private init; }

    public string? Detail { get; private init; }

    public static LoginInput Of(KubernetesCredential credential) => new() { Credential = credential };

    public static LoginInput Of(LoginProblem problem, string? detail = null) => new() { Problem = problem, Detail = detail };
}
