namespace Dashboard.Services.Logs.Indices;

/// <summary>A copy of a part of an index.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Number">From 0.</param>
/// <param name="IsPrimary">Whether it is the one that takes writes.</param>
/// <param name="State">The server's word: <c>STARTED</c>, <c>INITIALIZING</c>, <c>RELOCATING</c>, <c>UNASSIGNED</c>.</param>
/// <param name="Documents">Null where it is nowhere; so are the others.</param>
/// <param name="SizeBytes">In bytes.</param>
/// <param name="Node">Where it is.</param>
/// <param name="UnassignedReason">Why it is nowhere.</param>
public sealed record Shard(string Index, int Number, bool IsPrimary, string State, long? Documents, long? SizeBytes, string? Node, string? UnassignedReason);
