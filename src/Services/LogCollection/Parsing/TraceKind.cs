namespace Dashboard.Services.LogCollection.Parsing;

/// <summary>What sort of text of several lines a document is within.</summary>
internal enum TraceKind
{
    None,

    /// <summary>Java, .NET, Node.js: an exception, then lines that begin with <c>at</c>.</summary>
    Frames,

    /// <summary>Python, up to the line with the exception.</summary>
    Python,

    /// <summary>Python, after it: another trace may follow in the same report.</summary>
    PythonEnd,

    /// <summary>Go's report of a panic.</summary>
    Go,

    /// <summary>.NET's console logger: a line with level and category, then indented text.</summary>
    DotNetConsole,
}
