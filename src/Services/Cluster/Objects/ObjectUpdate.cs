using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects;

/// <summary>What a followed object reports. The last <see cref="Current"/> stays worth showing through every other update, but not once it is forbidden.</summary>
public abstract record ObjectUpdate
{
    private ObjectUpdate()
    {
    }

    /// <summary>The object as it is now; also after a deletion, when another one of the same name came.</summary>
    public sealed record Current(ObjectSnapshot Snapshot) : ObjectUpdate;

    /// <summary>The object was deleted while it was followed.</summary>
    public sealed record Deleted(ObjectSnapshot Last, DateTimeOffset At) : ObjectUpdate;

    /// <summary>The object cannot be shown: not there, forbidden, of an unknown kind, or the server does not answer. Tried again after <paramref name="RetryIn"/>; null ends the stream.</summary>
    public sealed record Failed(Failure Failure, TimeSpan? RetryIn) : ObjectUpdate;

    /// <summary>Changes do not arrive at the moment; what was shown is stale until <see cref="Resumed"/> or <see cref="Current"/>.</summary>
    public sealed record Interrupted(Failure Failure, TimeSpan? RetryIn) : ObjectUpdate;

    /// <summary>Changes arrive again; none was missed.</summary>
    public sealed record Resumed : ObjectUpdate;
}
