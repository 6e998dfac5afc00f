namespace Dashboard.Services.LogCollection.Pods;

/// <summary>One life of a container.</summary>
/// <param name="Id">The container runtime's id.</param>
/// <param name="Number">How many instances of the container were there before it.</param>
/// <param name="Running">Whether it has not ended.</param>
/// <param name="StartedAt">By the node's clock, to the second.</param>
/// <param name="FinishedAt">Null while it runs.</param>
internal sealed record ContainerInstance(string Id, int Number, bool Running, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt);
