namespace Dashboard.Services.Logs.Search;

/// <summary>An answer that lacks something, because shards failed, were left out, or the server's own time ran out.</summary>
/// <param name="FailedShards">Shards that could not answer.</param>
/// <param name="Shards">Shards that were asked.</param>
/// <param name="TimedOut">The server gave up before it had seen everything.</param>
/// <param name="Reasons">Why, as the server says, without repeats; five at most.</param>
public sealed record PartialAnswer(int FailedShards, int Shards, bool TimedOut, IReadOnlyList<string> Reasons);
