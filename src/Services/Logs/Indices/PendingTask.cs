namespace Dashboard.Services.Logs.Indices;

/// <summary>A change of the cluster that waits for its turn.</summary>
/// <param name="Priority">The server's word, for instance <c>URGENT</c>.</param>
/// <param name="Source">What it is.</param>
/// <param name="Waiting">For how long it has been waiting.</param>
public sealed record PendingTask(string Priority, string Source, TimeSpan Waiting);
