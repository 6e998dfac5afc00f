using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;

namespace Dashboard.Bench;

/// <summary>The requests that Discover sends for a query, and how long they take by curl.</summary>
/// <param name="Path">With the query of the address.</param>
/// <param name="Bodies">Of the lines and of the histogram, which go side by side.</param>
internal sealed record DiscoverRequests(string Path, IReadOnlyList<string> Bodies)
{
    /// <summary>Looks at what one application sends while it asks once.</summary>
    public static async Task<DiscoverRequests> RecordAsync(Browser browser, Uri server, string address, string query, CancellationToken cancellationToken)
    {
        var sent = new ConcurrentQueue<(string Path, string Body)>();
        await using var recorder = await FaultyServer.StartAsync(server, cancellationToken);
        await using var app = await AppProcess.StartAsync(null, cancellationToken, $"--Logs:Servers=http://127.0.0.1:{recorder.Port}", "--LogStore:Enabled=false", "--Collector:Enabled=false");
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(app.Url.ToString());
        await LoginPage.LogInToDemoAsync(page, "admin");
        await page.GotoAsync(new Uri(app.Url, address).ToString());
        var probe = new DiscoverProbe(page);
        await probe.DrawnAsync(DiscoverDocuments.Rounds * DiscoverDocuments.EachRound);
        recorder.Rule = (path, body) =>
        {
            if (path.EndsWith("/_search", StringComparison.Ordinal))
                sent.Enqueue((path, body));
            return null;
        };
        await probe.AskAsync(query, DiscoverDocuments.EachRound);
        var own = sent.Where(one => (one.Body.Contains("\"sort\":", StringComparison.Ordinal) && !one.Body.Contains("\"aggs\"", StringComparison.Ordinal)) || one.Body.Contains("date_histogram", StringComparison.Ordinal)).ToList();
        if (own.Count != 2)
            throw new InvalidOperationException($"Discover sent {own.Count} requests in place of two.");
        return new(own[0].Path, [.. own.Select(one => one.Body)]);
    }

    /// <summary>The same for another query.</summary>
    public DiscoverRequests For(string query, string other) => this with { Bodies = [.. Bodies.Select(body => body.Replace(query, other, StringComparison.Ordinal))] };

    /// <summary>Both at once by curl, none answered from a cache of answers: until the later is there, and the server's own time of the slower one; in milliseconds.</summary>
    public async Task<(double Milliseconds, double Took)> CurlAsync(Uri server, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(Bodies.Select(body => CurlAsync(server, body, cancellationToken)));
        return (answers.Max(answer => answer.Milliseconds), answers.Max(answer => answer.Took));
    }

    private async Task<(double Milliseconds, double Took)> CurlAsync(Uri server, string body, CancellationToken cancellationToken)
    {
        var output = await Command.RunAsync(
            "curl", ["-s", "-H", "Content-Type: application/json", "--data-binary", "@-", "-w", "\n%{time_total}", new Uri(server, $"{Path}?ignore_unavailable=true&request_cache=false").ToString()], cancellationToken, body);
        var end = output.LastIndexOf('\n');
        using var answer = JsonDocument.Parse(output.AsMemory(0, end));
        return (double.Parse(output.AsSpan(end + 1), CultureInfo.InvariantCulture) * 1000, answer.RootElement.GetProperty("took").GetDouble());
    }
}
