using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Storage;

/// <summary>Where a persistent volume's bytes are: a sentence, and the driver or plugin it names.</summary>
public sealed record VolumeSource(Sentence Text, string Plugin);
