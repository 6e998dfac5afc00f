using System.Globalization;
using System.Text;
using System.Text.Json;
using Dashboard.E2E.Support;

namespace Dashboard.Bench;

/// <summary>Service accounts that may do all, a new one each time.</summary>
internal static class BenchAccount
{
    private static readonly string Run = Guid.NewGuid().ToString("N")[..8];
    private static int count;

    /// <summary>A new account's token: asked for, and before Kubernetes 1.24 read from the Secret that is made with the account.</summary>
    public static async Task<string> TokenAsync(string kubeconfig, CancellationToken cancellationToken)
    {
        var name = $"dashboard-bench-{Run}-{count++}";
        await KubectlAsync("-n", "kube-system", "create", "serviceaccount", name);
        await KubectlAsync("create", "clusterrolebinding", name, "--clusterrole=cluster-admin", $"--serviceaccount=kube-system:{name}");
        using var version = JsonDocument.Parse(await KubectlAsync("get", "--raw", "/version"));
        var minor = int.Parse(version.RootElement.GetProperty("minor").GetString()!.TrimEnd('+'), CultureInfo.InvariantCulture);
        if (minor >= 24)
            return (await KubectlAsync("-n", "kube-system", "create", "token", name)).Trim();
        var secret = "";
        for (var attempt = 0; secret.Length == 0 && attempt < 50; attempt++)
        {
            await Task.Delay(200, cancellationToken);
            secret = (await KubectlAsync("-n", "kube-system", "get", "serviceaccount", name, "-o", "jsonpath={.secrets[0].name}")).Trim();
        }

        var token = await KubectlAsync("-n", "kube-system", "get", "secret", secret, "-o", "jsonpath={.data.token}");
        return Encoding.UTF8.GetString(Convert.FromBase64String(token.Trim()));

        Task<string> KubectlAsync(params IReadOnlyList<string> arguments) =>
            Command.RunAsync("kubectl", ["--kubeconfig", kubeconfig, .. arguments], cancellationToken);
    }
}
