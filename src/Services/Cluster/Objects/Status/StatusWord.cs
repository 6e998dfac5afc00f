namespace Dashboard.Services.Cluster.Objects.Status;

/// <summary>An object's status in one term of Kubernetes' own, for instance <c>CrashLoopBackOff</c>, and how bad that is.</summary>
public sealed record StatusWord(ObjectHealth Health, string Word);
