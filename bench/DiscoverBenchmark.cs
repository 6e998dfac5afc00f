using System.Runtime.CompilerServices;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;

namespace Dashboard.Bench;

/// <summary>
/// Discover in the browser on Elasticsearch (<c>ELASTICSEARCH_URL</c>) and on the embedded log store: 500 lines of 2 KB in five columns with their histogram, against the same two
/// requests by curl; and a mapping of 20,000 fields.
/// </summary>
internal sealed class DiscoverBenchmark : IBenchmark
{
    private const int WarmUp = 3;
    private const int Runs = 9;

    /// <summary>Milliseconds beyond the server's own time, and kilobytes to the browser, at most.</summary>
    private const double Beyond = 150;
    private const double Kilobytes = 250;
    private const double UsableWithin = 2000;

    /// <summary>Milliseconds of a letter until it is seen: two frames, and a little.</summary>
    private const double Letter = 100;
    private const string Recorded = "round0";
    private const string Address = $"/discover?view=auto-bench-lines-&t={DiscoverDocuments.Time}&cols=level,status,duration_ms,kubernetes.pod_name,message";
    private const string WideAddress = $"/discover?view=auto-bench-wide-&t={DiscoverDocuments.Time}";
    private static readonly string method = $"median of {Runs} after {WarmUp}, each another query";

    public string Name => "discover";

    public async IAsyncEnumerable<Figure> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var elasticsearch = new Uri(Environment.GetEnvironmentVariable("ELASTICSEARCH_URL") ?? throw new InvalidOperationException("ELASTICSEARCH_URL is not set: start this with bench/run."));
        await DiscoverDocuments.SendAsync(elasticsearch, cancellationToken);
        await using var browser = await Browser.StartAsync();
        var requests = await DiscoverRequests.RecordAsync(browser, elasticsearch, Address, $"round : {Recorded}", cancellationToken);

        await using (var app = await AppProcess.StartAsync(null, cancellationToken, $"--Logs:Servers={elasticsearch}", "--LogStore:Enabled=false", "--Collector:Enabled=false"))
            await foreach (var figure in MeasureAsync("Elasticsearch 7.10.2", app, elasticsearch, browser, requests, cancellationToken))
                yield return figure;

        var store = new Uri($"http://127.0.0.1:{ThisMachine.FreePort()}");
        await using var embedded = await AppProcess.StartAsync(null, cancellationToken, $"--LogStore:Listen={store.GetLeftPart(UriPartial.Authority)}", "--Collector:Enabled=false");
        await DiscoverDocuments.SendAsync(store, cancellationToken);
        await foreach (var figure in MeasureAsync("the embedded log store", embedded, store, browser, requests, cancellationToken))
            yield return figure;
    }

    private static async IAsyncEnumerable<Figure> MeasureAsync(
        string backend, AppProcess app, Uri server, Browser browser, DiscoverRequests requests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var proxy = new TcpProxy(app.Url.Port);
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"http://127.0.0.1:{proxy.Port}/");
        await LoginPage.LogInToDemoAsync(page, "admin");
        await page.GotoAsync($"http://127.0.0.1:{proxy.Port}{Address}");
        var probe = new DiscoverProbe(page);
        await probe.DrawnAsync(DiscoverDocuments.Rounds * DiscoverDocuments.EachRound);

        List<double> drawn = [], beyond = [], curl = [], kilobytes = [];
        for (var run = 0; run < WarmUp + Runs; run++)
        {
            var (its, took) = await requests.For(Recorded, $"round{run + 1}").CurlAsync(server, cancellationToken);
            var before = proxy.Bytes;
            var own = await probe.AskAsync($"round : round{run + 1}", DiscoverDocuments.EachRound);
            // What comes after the lines, as the fields that they have.
            await Task.Delay(500, cancellationToken);
            if (run < WarmUp)
                continue;
            curl.Add(its);
            drawn.Add(own);
            beyond.Add(own - took);
            kilobytes.Add((proxy.Bytes - before) / 1000.0);
        }

        yield return new() { Name = $"Enter to drawn on {backend}", Value = Math.Round(Median.Of(drawn), 1), Unit = "ms", Rival = "the same two requests by curl", RivalValue = Median.Of(curl), Method = method };
        yield return new() { Name = $"Enter to drawn beyond the server's own time on {backend}", Value = Math.Round(Median.Of(beyond), 1), Unit = "ms", Limit = Beyond, Method = method };
        yield return new() { Name = $"bytes to the browser for 500 lines on {backend}", Value = Math.Round(Median.Of(kilobytes), 1), Unit = "kB", Limit = Kilobytes, Method = method };
        await foreach (var figure in WideAsync(backend, page, probe))
            yield return figure;
    }

    private static async IAsyncEnumerable<Figure> WideAsync(string backend, IPage page, DiscoverProbe probe)
    {
        List<double> opened = [], letters = [], completions = [], fields = [];
        for (var run = 0; run <= Runs / 2; run++)
        {
            await page.GotoAsync(new Uri(new(page.Url), "/settings").ToString());
            await page.Locator("main h1").WaitForAsync();
            var open = await probe.OpenAsync(WideAddress, 1000);
            var letter = await probe.TypeAsync($"team{run}3.serv");
            var completed = await probe.CompletedAsync();
            var found = await probe.FindFieldAsync($"team{run}7.service07", $"team{run}7.service07.key00");
            if (run == 0)
                continue;
            opened.Add(open);
            letters.Add(letter);
            completions.Add(completed);
            fields.Add(found);
        }

        var how = $"median of {opened.Count} after one";
        yield return new() { Name = $"click to a usable page with {DiscoverDocuments.WideFields} fields on {backend}", Value = Math.Round(Median.Of(opened), 1), Unit = "ms", Limit = UsableWithin, Method = how };
        yield return new() { Name = $"slowest letter of a query with so many fields on {backend}", Value = Math.Round(Median.Of(letters), 1), Unit = "ms", Limit = Letter, Method = how };
        yield return new() { Name = $"last letter to completions among them on {backend}", Value = Math.Round(Median.Of(completions), 1), Unit = "ms", Limit = 400, Method = $"{how}; 200 ms of it wait for the next letter" };
        yield return new() { Name = $"a field sought among them on {backend}", Value = Math.Round(Median.Of(fields), 1), Unit = "ms", Limit = 200, Method = how };
    }
}
