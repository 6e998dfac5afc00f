using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>What a watch writes. Only the first table of a stream names its columns.</summary>
internal sealed record WatchTarget(Resource Resource, Representation Representation, IncludeObject Include)
{
    public bool ColumnsSent { get; set; }
}
