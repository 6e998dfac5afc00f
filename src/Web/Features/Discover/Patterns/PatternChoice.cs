using Dashboard.Services.Logs.Patterns;
using Dashboard.Web.Controls.DataTable;

namespace Dashboard.Web.Features.Discover.Patterns;

/// <summary>Which of the patterns are shown, and how. All of it stands in the address.</summary>
public sealed record PatternChoice
{
    public static PatternChoice Default { get; } = new();

    /// <summary>Words that the templates hold, all of them, in any case.</summary>
    public string Find { get; init; } = "";

    /// <summary>Only those that changed so; null for all.</summary>
    public PatternChangeKind? Change { get; init; }

    /// <summary>Null for most lines first.</summary>
    public DataSort? Sort { get; init; }

    /// <summary>The pattern whose details are open; null for none.</summary>
    public string? Open { get; init; }
}
