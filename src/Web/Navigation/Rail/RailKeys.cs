namespace Dashboard.Web.Navigation;

/// <summary>Keys of the rail's entries.</summary>
public static class RailKeys
{
    public const string Overview = "overview";
    public const string Discover = "discover";
    public const string DataViews = "data-views";
    public const string Indices = "indices";
    public const string Workloads = "workloads";
    public const string Network = "network";
    public const string Config = "config";
    public const string Storage = "storage";
    public const string Nodes = "nodes";
    public const string Namespaces = "namespaces";
    public const string Access = "access";
    public const string CustomResources = "custom";
    public const string Events = "events";
    public const string Map = "map";
    public const string Settings = "settings";
}
