using Dashboard.Services.Cluster.Lists.Health;

namespace Dashboard.Services.Cluster.Lists.Rows;

/// <summary>One state of one object, as a list shows it. A change makes a new row in its place.</summary>
public sealed class ResourceRow
{
    public required string Name { get; init; }

    public string? Namespace { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Aligned with the server's columns.</summary>
    public required Cell[] Cells { get; init; }

    /// <summary>Shared between rows that are labelled alike.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>The owner that controls it, where there is one.</summary>
    public OwnerReference? Controller { get; init; }

    /// <summary>As the server's columns say.</summary>
    public required RowHealth Told { get; init; }

    /// <summary>It is a pod on a node that does not answer: what the server tells of it is only the last that was heard.</summary>
    public bool NodeLost { get; init; }

    public RowHealth Health => NodeLost ? PodHealth.OnLostNode(Told) : Told;

    /// <summary>When a container last started again; null where the list does not say.</summary>
    public DateTimeOffset? RestartedAt { get; init; }

    /// <summary>The list's version in which this state came.</summary>
    public long Revision { get; init; }

    /// <summary>The list's version in which the object was first seen.</summary>
    public long Born { get; init; }

    /// <summary>The object is gone; the row stands only until the list may move.</summary>
    public bool Gone { get; init; }

    public RowKey Key => new(Namespace, Name);

    public ResourceRow AsGone() => With(NodeLost, Revision, gone: true);

    public ResourceRow WithNodeLost(bool lost, long revision) => With(lost, revision, Gone);

    private ResourceRow With(bool nodeLost, long revision, bool gone) => new()
    {
        Name = Name, Namespace = Namespace, CreatedAt = CreatedAt, Cells = Cells, Labels = Labels, Controller = Controller,
        Told = Told, NodeLost = nodeLost, RestartedAt = RestartedAt, Revision = revision, Born = Born, Gone = gone,
    };
}
