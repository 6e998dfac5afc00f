namespace Dashboard.Services.Logs.Indices;

/// <summary>The server's colours.</summary>
public enum IndexHealth
{
    /// <summary>Closed, or not told.</summary>
    Unknown,

    /// <summary>Every copy is there.</summary>
    Green,

    /// <summary>Everything is there, but a copy is missing.</summary>
    Yellow,

    /// <summary>Something cannot be read.</summary>
    Red,
}
