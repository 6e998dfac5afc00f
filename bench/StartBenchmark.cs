using System.Runtime.CompilerServices;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;

namespace Dashboard.Bench;

/// <summary>From the start of the process to its log-in page, and the memory of an application that nobody uses, that one user looks at, and that one user has left.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const int Runs = 5;
    private const double LongestStart = 2;
    private const double LargestIdle = 150;

    /// <summary>As it comes: the log store waits for agents, here on a port of its own.</summary>
    private const string Listening = "--LogStore:Listen=http://127.0.0.1:0";
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenSamples = TimeSpan.FromSeconds(15);

    public string Name => "start";

    public async IAsyncEnumerable<Figure> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (backend, kubeconfig) in Backends())
        {
            List<double> seconds = [], megabytes = [];
            for (var run = 0; run <= Runs; run++)
            {
                await using var app = await AppProcess.StartAsync(kubeconfig, cancellationToken, Listening);
                if (run == 0)
                    continue;
                seconds.Add(app.StartTime.TotalSeconds);
                await Task.Delay(Idle, cancellationToken);
                megabytes.Add(Megabytes(app));
            }

            yield return new() { Name = $"start to the log-in page on {backend}", Value = Median.Of(seconds), Unit = "s", Limit = LongestStart, Method = $"median of {Runs} starts after one warm-up" };
            yield return new() { Name = $"resident when nobody has come on {backend}", Value = Median.Of(megabytes), Unit = "MB", Limit = LargestIdle, Method = $"median of {Runs}, {Idle.TotalSeconds} s after the start" };
        }

        await foreach (var figure in UserAsync(cancellationToken))
            yield return figure;
    }

    /// <summary>One user's overview in a browser, and then the browser gone.</summary>
    private static async IAsyncEnumerable<Figure> UserAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var app = await AppProcess.StartAsync(null, cancellationToken, Listening);
        await using var browser = await Browser.StartAsync();
        await using (var context = await browser.NewContextAsync())
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(app.Url.ToString());
            await LoginPage.LogInToDemoAsync(page, "admin");
            yield return new() { Name = "resident with one user's overview open on the demo", Value = await SampleAsync(app, cancellationToken), Unit = "MB", Method = Method };
            await page.CloseAsync(new() { RunBeforeUnload = true });
        }

        yield return new() { Name = "resident when that user has left", Value = await SampleAsync(app, cancellationToken), Unit = "MB", Method = Method };
    }

    private static string Method => $"median of {Runs} samples, {BetweenSamples.TotalSeconds} s apart, in one process";

    private static async Task<double> SampleAsync(AppProcess app, CancellationToken cancellationToken)
    {
        List<double> samples = [];
        for (var sample = 0; sample < Runs; sample++)
        {
            await Task.Delay(BetweenSamples, cancellationToken);
            samples.Add(Megabytes(app));
        }

        return Median.Of(samples);
    }

    private static double Megabytes(AppProcess app) => Math.Round(app.ResidentBytes / 1e6, 1);

    /// <summary>The demo, a cluster that does not answer, and the one of KUBECONFIG where there is one.</summary>
    private static IEnumerable<(string Name, string? Kubeconfig)> Backends()
    {
        yield return ("the demo", null);
        var folder = Directory.CreateTempSubdirectory("dashboard-bench-");
        var absent = Path.Combine(folder.FullName, "absent.kubeconfig");
        File.WriteAllText(absent, """
            {"apiVersion":"v1","kind":"Config","current-context":"absent","contexts":[{"name":"absent","context":{"cluster":"absent","user":"absent"}}],
             "clusters":[{"name":"absent","cluster":{"server":"https://127.0.0.1:1","insecure-skip-tls-verify":true}}],"users":[{"name":"absent","user":{"token":"none"}}]}
            """);
        yield return ("a cluster that is not there", absent);
        folder.Delete(recursive: true);
        if (Environment.GetEnvironmentVariable("KUBECONFIG") is { Length: > 0 } kubeconfig)
            yield return ("the cluster of KUBECONFIG", kubeconfig);
    }
}
