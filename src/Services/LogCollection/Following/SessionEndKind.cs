namespace Dashboard.Services.LogCollection.Following;

internal enum SessionEndKind
{
    /// <summary>The log of an instance that has ended was read to the end.</summary>
    Complete,

    /// <summary>A followed stream ended: most likely the container did, or its log was rotated.</summary>
    Over,

    /// <summary>Others wait for their turn.</summary>
    Yielded,

    /// <summary>The stream says nothing while the log grows.</summary>
    Silent,

    /// <summary>The same, and the node's clock was set back: positions say nothing.</summary>
    SetBack,

    /// <summary>The connection broke, or was not made.</summary>
    Broken,
}
