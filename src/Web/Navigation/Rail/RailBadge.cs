namespace Dashboard.Web.Navigation;

/// <summary>A number in the rail. Loud ones call for a look, calm ones only count.</summary>
public readonly record struct RailBadge(long Count, bool Loud);
