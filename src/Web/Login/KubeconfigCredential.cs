using Dashboard.Services.Cluster.Kubernetes.Configuration.Kubeconfigs;

namespace Dashboard.Web.Login;

/// <summary>The credential in a kubeconfig that somebody handed in, or what to say about it.</summary>
internal static class KubeconfigCredential
{
    public static LoginInput Read(string text, LoginProblem problem)
    {
        var read = UploadedKubeconfig.Read(text);
        return read.TryGet(out var credential, out var failure) ? LoginInput.Of(credential) : LoginInput.Of(problem, failure.Message);
    }
}
