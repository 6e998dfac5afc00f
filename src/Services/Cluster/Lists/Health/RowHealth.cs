namespace Dashboard.Services.Cluster.Lists.Health;

/// <summary>How well an object is, with Kubernetes' own word for it (<c>CrashLoopBackOff</c>, <c>NotReady</c>).</summary>
public readonly record struct RowHealth(HealthTone Tone, string Word)
{
    public static RowHealth Unknown { get; } = new(HealthTone.None, "");

    public bool NotAsWanted => Tone is HealthTone.Bad or HealthTone.Warn;
}
