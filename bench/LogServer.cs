using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dashboard.E2E.Support;

namespace Dashboard.Bench;

/// <summary>A server that speaks Elasticsearch's API, and its process on this machine.</summary>
/// <param name="processId">Its process, whose memory is looked at.</param>
/// <param name="folder">Where the files of its indices are.</param>
internal sealed class LogServer(Uri url, int processId, string folder) : IDisposable
{
    private const int Senders = 2;
    private static readonly TimeSpan lookEvery = TimeSpan.FromMilliseconds(50);
    private readonly HttpClient client = new() { BaseAddress = url, Timeout = TimeSpan.FromMinutes(10) };

    /// <summary>Sends bulk bodies, several at once, and says how long it took and how much memory the server held at most meanwhile, in bytes.</summary>
    public async Task<(TimeSpan Time, long Resident)> TakeInAsync(IReadOnlyCollection<string> bodies, CancellationToken cancellationToken)
    {
        var waiting = new Queue<string>(bodies);
        using var done = new CancellationTokenSource();
        var watching = WatchAsync(done.Token);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => SendAsync(waiting, cancellationToken)));
        var time = watch.Elapsed;
        await done.CancelAsync();
        await PostAsync("/_refresh", cancellationToken);
        return (time, await watching);
    }

    /// <summary>Writes what is in memory to the disk and says how many bytes the indices have.</summary>
    public async Task<long> StoredBytesAsync(CancellationToken cancellationToken)
    {
        await PostAsync("/_flush", cancellationToken);
        var answer = await client.GetStringAsync("/_stats/store", cancellationToken);
        return JsonElement.Parse(answer).GetProperty("_all").GetProperty("total").GetProperty("store").GetProperty("size_in_bytes").GetInt64();
    }

    /// <summary>How long an answer takes in milliseconds, and what it is.</summary>
    public async Task<(double Milliseconds, JsonElement Answer)> SearchAsync(string body, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var watch = Stopwatch.StartNew();
        // What was answered before must not be answered from memory: the search is measured, not the cache of requests.
        using var response = await client.PostAsync("/logstash-*/_search?request_cache=false", content, cancellationToken);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var taken = watch.Elapsed.TotalMilliseconds;
        response.EnsureSuccessStatusCode();
        return (taken, JsonElement.Parse(answer));
    }

    /// <summary>Closes the indices, empties the system's memory of their files, and opens them again: nothing of them is in memory then but what opening reads.</summary>
    public async Task CoolAsync(CancellationToken cancellationToken)
    {
        await PostAsync("/logstash-*/_close", cancellationToken);
        await PageCache.EmptyAsync(folder, cancellationToken);
        await PostAsync("/logstash-*/_open", cancellationToken);
        using var ready = await client.GetAsync("/_cluster/health/logstash-*?wait_for_status=yellow&timeout=60s", cancellationToken);
        ready.EnsureSuccessStatusCode();
    }

    public async Task DeleteAllAsync(CancellationToken cancellationToken) => (await client.DeleteAsync("/logstash-*", cancellationToken)).EnsureSuccessStatusCode();

    public void Dispose() => client.Dispose();

    private async Task SendAsync(Queue<string> waiting, CancellationToken cancellationToken)
    {
        while (Take(waiting) is { } path)
        {
            using var content = new ByteArrayContent(await File.ReadAllBytesAsync(path, cancellationToken));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
            using var response = await client.PostAsync("/_bulk?filter_path=errors", content, cancellationToken);
            var answer = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken);
            if (!answer.Contains("false", StringComparison.Ordinal))
                throw new InvalidOperationException($"{url} has refused a document: {answer}");
        }
    }

    private static string? Take(Queue<string> waiting)
    {
        lock (waiting)
            return waiting.TryDequeue(out var path) ? path : null;
    }

    private async Task<long> WatchAsync(CancellationToken cancellationToken)
    {
        var most = 0L;
        while (!cancellationToken.IsCancellationRequested)
        {
            most = Math.Max(most, ThisMachine.ResidentBytes(processId));
            await Task.Delay(lookEvery, CancellationToken.None);
        }
        return most;
    }

    private async Task PostAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await client.PostAsync(path, null, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
