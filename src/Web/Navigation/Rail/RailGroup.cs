namespace Dashboard.Web.Navigation;

/// <summary>Entries of the rail under a common title; null for those that need none.</summary>
public sealed record RailGroup(string? Title, IReadOnlyList<RailEntry> Entries);
