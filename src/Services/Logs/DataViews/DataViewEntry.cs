namespace Dashboard.Services.Logs.DataViews;

/// <summary>A data view as it is kept.</summary>
public sealed record DataViewEntry
{
    public required DataView View { get; init; }

    /// <summary>Of the kept object, for saving without overwriting others' changes; null for one that is not kept yet.</summary>
    public string? Version { get; init; }

    /// <summary>Made by itself for what is there, and kept once somebody changes it.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>May not be changed: it is provisioned, or another's.</summary>
    public bool IsReadOnly { get; init; }

    public bool IsShared { get; init; }
}
