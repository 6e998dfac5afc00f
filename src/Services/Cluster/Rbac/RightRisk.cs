using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Rbac;

/// <summary>Why a right is dangerous. <paramref name="Grave"/>: whoever has it can take over the namespace or the cluster.</summary>
public sealed record RightRisk(Sentence Text, bool Grave);
