namespace Dashboard.Services.Cluster.Objects.Status;

/// <summary>One of an object's conditions. <paramref name="Health"/> knows which sense is the good one: Ready=False is bad, and so is MemoryPressure=True.</summary>
public sealed record Condition(string Type, string Status, string? Reason, string? Message, DateTimeOffset? Since, ObjectHealth Health);
