using System.Diagnostics;
using System.Runtime.CompilerServices;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;

namespace Dashboard.Bench;

/// <summary>The list of 10,000 pods against <c>kubectl get pods -A</c> on the same machine in the same run.</summary>
internal sealed class PodsBenchmark : IBenchmark
{
    private const int Runs = 5;
    private const int Pods = 10_000;
    private static readonly string Method = $"median of {Runs} after one warm-up";
    private readonly string kubeconfig = Environment.GetEnvironmentVariable("KUBECONFIG") ?? "";

    public string Name => "pods";

    public async IAsyncEnumerable<Figure> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (rival, words) = await KubectlAsync(cancellationToken);
        await using var app = await AppProcess.StartAsync(kubeconfig, cancellationToken);
        await using var proxy = new TcpProxy(app.Url.Port);
        await using var browser = await Browser.StartAsync();

        List<double> opened = [], whole = [], kilobytes = [];
        for (var run = 0; run <= Runs; run++)
        {
            // A new account is a new identity: nothing of an earlier run is held for it.
            await using var context = await browser.NewContextAsync();
            var page = await LogInAsync(context, proxy, cancellationToken);
            await Task.Delay(TimeSpan.FromSeconds(8), cancellationToken);
            var before = proxy.Bytes;
            var (firstScreen, all) = await new ListProbe(page).OpenPodsAsync(Pods);
            var bytes = proxy.Bytes - before;
            if (run == 0)
                continue;
            opened.Add(firstScreen / 1000);
            whole.Add(all / 1000);
            kilobytes.Add(bytes / 1000.0);
        }

        yield return new()
        {
            Name = "click to drawn first screen of pods", Value = Median.Of(opened), Unit = "s", Rival = "kubectl get pods -A", RivalValue = rival, Limit = 0.25, Method = Method,
        };
        yield return new()
        {
            Name = "click to all pods counted, sorted and filtered", Value = Median.Of(whole), Unit = "s", Rival = "kubectl get pods -A", RivalValue = rival, Limit = 0.5, Method = Method,
        };
        yield return new() { Name = "bytes to the browser until then", Value = Median.Of(kilobytes), Unit = "kB", Limit = 80, Method = Method };

        await foreach (var figure in QueriesAsync(browser, proxy, words, cancellationToken))
            yield return figure;
        if ((await Command.RunAsync("kubectl", ["--kubeconfig", kubeconfig, "get", "namespace", "fleet", "--ignore-not-found"], cancellationToken)).Length == 0)
            await Console.Error.WriteLineAsync("pods: no namespace 'fleet' whose deployments could roll: that part is left out.");
        else await foreach (var figure in new RollBenchmark(kubeconfig).RunAsync(browser, context => LogInAsync(context, proxy, cancellationToken), cancellationToken))
            yield return figure;
        yield return new() { Name = "resident at most, with seven users at once", Value = Math.Round(app.PeakResidentBytes / 1e6, 1), Unit = "MB", Limit = 400, Method = "highest of the whole run" };
        yield return new() { Name = "resident after all of this", Value = Math.Round(app.ResidentBytes / 1e6, 1), Unit = "MB", Limit = 400, Method = "once, at the end" };
    }

    private async IAsyncEnumerable<Figure> QueriesAsync(Browser browser, TcpProxy proxy, IReadOnlyList<string> words, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var server = await ServerQueries.MeasureAsync(kubeconfig, words, Runs, cancellationToken);
        yield return new() { Name = "sort of all pods on the server", Value = server.Sort, Unit = "ms", Limit = 150, Method = Method };
        yield return new() { Name = "filter of all pods on the server", Value = server.Filter, Unit = "ms", Limit = 150, Method = Method };

        await using var context = await browser.NewContextAsync();
        var probe = new ListProbe(await LogInAsync(context, proxy, cancellationToken));
        await probe.OpenPodsAsync(Pods);
        await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
        List<double> sorts = [], filters = [];
        for (var run = 0; run <= Runs; run++)
        {
            var sort = await probe.SortAsync(run % 2 == 0 ? "name" : "age");
            var filter = await probe.FilterAsync(run % 2 == 0 ? words[0] : "");
            if (run == 0)
                continue;
            sorts.Add(sort);
            filters.Add(filter);
        }

        yield return new() { Name = "sort of all pods in the browser", Value = Median.Of(sorts), Unit = "ms", Limit = 300, Method = Method };
        yield return new() { Name = "filter of all pods in the browser", Value = Median.Of(filters), Unit = "ms", Limit = 300, Method = Method };
        List<double> finds = [];
        for (var run = 0; run <= Runs; run++)
        {
            var found = await probe.FindAsync(words[run % words.Count] + "-");
            if (run > 0)
                finds.Add(found);
        }

        yield return new() { Name = "search's first objects", Value = Median.Of(finds), Unit = "ms", Limit = 200, Method = Method };
    }

    /// <summary>The rival's seconds, and words by which some of the pods can be found.</summary>
    private async Task<(double Seconds, IReadOnlyList<string> Words)> KubectlAsync(CancellationToken cancellationToken)
    {
        List<double> seconds = [];
        IReadOnlyList<string> words = [];
        for (var run = 0; run <= Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            var output = await Command.RunAsync("kubectl", ["--kubeconfig", kubeconfig, "get", "pods", "-A"], cancellationToken);
            if (run == 0 && output.Count(c => c == '\n') < Pods)
                throw new InvalidOperationException($"The cluster has fewer than {Pods} pods.");
            if (run > 0)
                seconds.Add(watch.Elapsed.TotalSeconds);
            else
                words = PodNames.Beginnings(output);
        }

        return (Median.Of(seconds), words);
    }

    private async Task<IPage> LogInAsync(IBrowserContext context, TcpProxy proxy, CancellationToken cancellationToken)
    {
        var token = await BenchAccount.TokenAsync(kubeconfig, cancellationToken);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"http://127.0.0.1:{proxy.Port}/");
        await LoginPage.LogInAsync(page, token);
        return page;
    }
}
