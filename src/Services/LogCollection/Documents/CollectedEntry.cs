using Dashboard.Services.LogCollection.Lines;
using Dashboard.Services.LogCollection.Positions;

namespace Dashboard.Services.LogCollection.Documents;

/// <summary>What a container's reader hands on, in order: a document to be, or only word of how far it came.</summary>
internal sealed record CollectedEntry
{
    public required ContainerSource Source { get; init; }

    /// <summary>How far the container was read once this is stored.</summary>
    public required ContainerProgress Progress { get; init; }

    public LogTime Time { get; init; }

    /// <summary>The lines of the document; null where there is none to store.</summary>
    public ReadOnlyMemory<byte>? Text { get; init; }

    /// <summary>What makes the document's id different from others of the same container and time.</summary>
    public ulong Hash { get; init; }

    public int Repeat { get; init; }

    public int Lines { get; init; }

    public long CutBytes { get; init; }

    /// <summary>The collector's own word on what it did not store; null for a container's lines.</summary>
    public CollectorNote? Note { get; init; }

    /// <summary>About what it takes in memory.</summary>
    public int Size => 300 + (Text?.Length ?? 0);
}
