using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>Knows one reason why pods are in trouble. Pure.</summary>
internal interface IPodCause
{
    /// <summary>Null where it is not this one.</summary>
    Cause? Explain(Trouble trouble, ClusterPicture picture);
}
