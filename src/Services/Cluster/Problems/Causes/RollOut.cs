using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>A deployment's newest version and the one before it.</summary>
internal sealed record RollOut(ReplicaSetRow Now, ReplicaSetRow? Before)
{
    public DateTimeOffset At => Now.Created;

    public string? ImageBefore(string container) => Before?.ImageOf(container);

    /// <summary>The containers whose image changed, old and new.</summary>
    public IEnumerable<(string Container, string Old, string New)> ChangedImages()
    {
        for (var i = 0; i < Now.Containers.Count && i < Now.Images.Count; i++)
        {
            if (ImageBefore(Now.Containers[i]) is { } old && old != Now.Images[i])
                yield return (Now.Containers[i], old, Now.Images[i]);
        }
    }
}
