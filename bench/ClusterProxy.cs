using System.Diagnostics;
using System.Text;

namespace Dashboard.Bench;

/// <summary>The cluster's API by <c>kubectl proxy</c>, for changes whose moment is to be known: a start of kubectl would take longer than what is measured.</summary>
internal sealed class ClusterProxy : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClient http;

    private ClusterProxy(Process process, Uri url)
    {
        this.process = process;
        http = new HttpClient { BaseAddress = url };
    }

    public static async Task<ClusterProxy> StartAsync(string kubeconfig, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("kubectl", ["--kubeconfig", kubeconfig, "proxy", "--port=0", "--reject-methods=^$"]) { RedirectStandardOutput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException("kubectl did not start.");
        // "Starting to serve on 127.0.0.1:40123"
        var line = await process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("kubectl proxy ended.");
        return new(process, new Uri("http://" + line[(line.LastIndexOf(' ') + 1)..]));
    }

    /// <summary>Sends a JSON patch; throws where the cluster refuses it.</summary>
    public async Task PatchAsync(string path, string patch, CancellationToken cancellationToken)
    {
        using var content = new StringContent(patch, Encoding.UTF8, "application/json-patch+json");
        using var answer = await http.PatchAsync(new Uri(path, UriKind.Relative), content, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
