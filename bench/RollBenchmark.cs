using System.Diagnostics;
using System.Runtime.CompilerServices;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;

namespace Dashboard.Bench;

/// <summary>The list while a deployment of 2,000 rolls: how soon a changed pod shows, and whether rows move under the pointer.</summary>
internal sealed class RollBenchmark(string kubeconfig)
{
    private const int Runs = 5;

    public async IAsyncEnumerable<Figure> RunAsync(Browser browser, Func<IBrowserContext, Task<IPage>> logIn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = await browser.NewContextAsync();
        await using var api = await ClusterProxy.StartAsync(kubeconfig, cancellationToken);
        var page = await logIn(context);
        await page.GotoAsync(new Uri(new(page.Url), "/cluster/pods?ns=fleet&sort=name").ToString());
        await AppPage.SettledAsync(page);
        var probe = new ListProbe(page);
        await page.Locator(".dt tbody tr[data-key]").Nth(8).HoverAsync();
        var before = await probe.KeysAsync();
        await KubectlAsync(cancellationToken, "-n", "fleet", "rollout", "restart", "deployment/fleet-5");

        // Numbers that no earlier run on the same cluster has left there.
        var unused = 1000 + (int)(Stopwatch.GetTimestamp() / Stopwatch.Frequency % 8000);
        List<double> seconds = [];
        for (var run = 0; run <= Runs; run++)
        {
            var shown = await ChangeAndWaitAsync(api, probe, before[2 + run], unused + run, cancellationToken);
            if (run > 0)
                seconds.Add(shown);
        }

        var moved = 0;
        for (var look = 0; look < 50; look++)
        {
            if ((await probe.KeysAsync()).ElementAtOrDefault(8) != before[8])
                moved++;
            await Task.Delay(200, cancellationToken);
        }

        yield return new() { Name = "changed pod shown while 2,000 roll", Value = Median.Of(seconds), Unit = "s", Limit = 1, Method = $"median of {Runs} after one warm-up, from the sending of the change" };
        yield return new() { Name = "looks at which the row under the pointer was another", Value = moved, Unit = "of 50", Limit = 0, Method = "50 looks in 10 s of the roll-out" };
    }

    /// <summary>Seconds from the sending of a change to the frame that shows it.</summary>
    private static async Task<double> ChangeAndWaitAsync(ClusterProxy api, ListProbe probe, string key, int restarts, CancellationToken cancellationToken)
    {
        var name = key[(key.LastIndexOf('/') + 1)..];
        var waiting = probe.WaitForRowAsync(key, restarts.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var sent = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        await api.PatchAsync(
            $"/api/v1/namespaces/fleet/pods/{name}/status", $$"""[{"op":"replace","path":"/status/containerStatuses/0/restartCount","value":{{restarts}}}]""", cancellationToken);
        return (await waiting - sent) / 1000;
    }

    private Task<string> KubectlAsync(CancellationToken cancellationToken, params IReadOnlyList<string> arguments) =>
        Command.RunAsync("kubectl", ["--kubeconfig", kubeconfig, .. arguments], cancellationToken);
}
