using System.Collections.Concurrent;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>
/// Ends searches on servers that go on after their connection is closed (before 7.4): finds the task by the request's <c>X-Opaque-Id</c> and cancels it. Nobody waits for it;
/// where it cannot be done, the search comes to its own end.
/// </summary>
internal sealed class SearchCanceller(ElasticExchanges exchanges)
{
    private const int MostAtOnce = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, Task> running = new(StringComparer.Ordinal);

    /// <summary>Those that are being ended now.</summary>
    public Task Running => Task.WhenAll(running.Values);

    public void End(ElasticAttempt attempt)
    {
        if (running.Count >= MostAtOnce)
            return;
        var ending = CancelAsync(attempt);
        running[attempt.OpaqueId] = ending;
        _ = ending.ContinueWith(_ => running.TryRemove(attempt.OpaqueId, out var _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task CancelAsync(ElasticAttempt attempt)
    {
        var list = new ElasticAttempt(attempt.Server, ElasticRequest.Get("tasks", "/_tasks?actions=indices:data/read/*&detailed=false") with { Timeout = Patience });
        var found = await exchanges.RunAsync(list, root => TasksOf(root, attempt.OpaqueId).ToList(), CancellationToken.None);
        foreach (var task in found.TryGet(out var tasks, out _) ? tasks : [])
        {
            var path = $"/_tasks/{Uri.EscapeDataString(task)}/_cancel";
            var cancel = new ElasticAttempt(attempt.Server, ElasticRequest.Change("cancel", HttpMethod.Post, path) with { Timeout = Patience });
            await exchanges.RunAsync(cancel, _ => true, CancellationToken.None);
        }
    }

    /// <summary>The search itself; its parts on the shards end with it.</summary>
    private static IEnumerable<string> TasksOf(JsonElement root, string opaqueId) =>
        root.Entries("nodes").SelectMany(node => node.Value.Entries("tasks"))
            .Where(task => task.Value.Text("headers", "X-Opaque-Id") == opaqueId && task.Value.Text("parent_task_id") is null)
            .Select(task => task.Name);
}
