namespace Dashboard.Services.Logs.Patterns.Words;

/// <summary>What a piece of a line is.</summary>
internal enum WordKind : byte
{
    Constant,

    /// <summary>Looks like a value: a number, an address, a path, an id.</summary>
    Variable,

    /// <summary>One character that parts words.</summary>
    Mark,
}
