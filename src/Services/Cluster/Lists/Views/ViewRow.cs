using Dashboard.Services.Cluster.Lists.Rows;
using Dashboard.Services.Cluster.Lists.Usage;

namespace Dashboard.Services.Cluster.Lists.Views;

/// <summary>A row as it is to be drawn: its state, and what it uses of how much. Null where that is not known.</summary>
public sealed record ViewRow(ResourceRow Row, ResourceUsage? Usage, ResourceLimits? Limits);
