namespace Dashboard.E2E.Support;

/// <summary>The real Kubernetes that the environment names, and tokens of its accounts.</summary>
public static class RealCluster
{
    /// <summary>The kubeconfig's path; null where no real cluster is meant for tests.</summary>
    public static string? Kubeconfig { get; } =
        Environment.GetEnvironmentVariable("DASHBOARD_TEST_CLUSTER") == "1" ? Environment.GetEnvironmentVariable("KUBECONFIG") : null;

    /// <summary>A token of an account: <c>admin</c>, <c>viewer</c>, <c>shop</c> (may edit in namespace shop only), <c>nobody</c>. Skips the test where there is none.</summary>
    public static string Token(string account)
    {
        Assert.SkipWhen(Kubeconfig is null, "No real cluster: set KUBECONFIG and DASHBOARD_TEST_CLUSTER=1.");
        var token = Environment.GetEnvironmentVariable($"DASHBOARD_TEST_TOKEN_{account.ToUpperInvariant()}");
        Assert.SkipWhen(string.IsNullOrEmpty(token), $"No token: set DASHBOARD_TEST_TOKEN_{account.ToUpperInvariant()}.");
        return token!;
    }

    /// <summary>kubectl on it, as the kubeconfig's user.</summary>
    public static Task<string> KubectlAsync(CancellationToken cancellationToken, params IReadOnlyList<string> arguments) =>
        Command.RunAsync("kubectl", ["--kubeconfig", Kubeconfig!, .. arguments], cancellationToken);
}
