using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>One direction of a network policy in words. <paramref name="Allowed"/> has a line a peer and is empty unless the verdict is <see cref="TrafficVerdict.Listed"/>.</summary>
public sealed record TrafficWords(TrafficDirection Direction, TrafficVerdict Verdict, Sentence Summary, IReadOnlyList<Sentence> Allowed);
