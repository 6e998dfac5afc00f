namespace Dashboard.Web.Layout;

/// <summary>What the frame says about the cluster that the application shows. Registered by the host.</summary>
public sealed record ShownCluster(string Name, string Server, bool IsDemo);
