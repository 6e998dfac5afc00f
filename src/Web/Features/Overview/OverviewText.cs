namespace Dashboard.Web.Features.Overview;

/// <summary>Words of the overview.</summary>
public sealed class OverviewText;
