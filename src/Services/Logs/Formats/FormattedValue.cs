namespace Dashboard.Services.Logs.Formats;

/// <summary>A value as it is shown.</summary>
public sealed record FormattedValue
{
    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>A safe address: http, https or relative; null for no link.</summary>
    public string? Link { get; init; }

    public ValueColor Color { get; init; }

    /// <summary>The whole value, where <see cref="Text"/> is less of it.</summary>
    public string? Whole { get; init; }
}
