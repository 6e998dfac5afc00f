namespace Dashboard.Services.LogCollection.Positions;

/// <summary>How far a container's logs were read, and of which of its instances.</summary>
/// <param name="Instance">The container runtime's id of the instance that was read last; null before the first.</param>
/// <param name="Number">How many instances were there before it.</param>
/// <param name="Position">Null where no line of the instance was read.</param>
/// <param name="Complete">The instance has ended and its log was read to the end.</param>
internal sealed record ContainerProgress(string? Instance, int Number, LogPosition? Position, bool Complete)
{
    public static ContainerProgress None { get; } = new(null, -1, null, false);
}
