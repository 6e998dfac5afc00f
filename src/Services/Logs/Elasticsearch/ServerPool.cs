namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>
/// The addresses of one log backend. Requests go round those that answer; one that could not be reached rests, longer each time up to a minute, and is tried again after that.
/// Where all rest, they are tried all the same.
/// </summary>
internal sealed class ServerPool(IReadOnlyList<ElasticServer> servers, TimeProvider time)
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();
    private int turn;

    /// <summary>The servers in the order in which to try them.</summary>
    public IReadOnlyList<ElasticServer> InTurn()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var start = servers.Count == 0 ? 0 : turn++ % servers.Count;
            var ring = servers.Skip(start).Concat(servers.Take(start)).ToList();
            return [.. ring.Where(server => server.RestsUntil <= now), .. ring.Where(server => server.RestsUntil > now).OrderBy(server => server.RestsUntil)];
        }
    }

    public void Reached(ElasticServer server)
    {
        lock (gate)
        {
            server.Failures = 0;
            server.RestsUntil = DateTimeOffset.MinValue;
        }
    }

    public void Missed(ElasticServer server)
    {
        lock (gate)
        {
            var rest = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(server.Failures++, 10)));
            server.RestsUntil = time.GetUtcNow() + (rest < LongestRest ? rest : LongestRest);
        }
    }
}
