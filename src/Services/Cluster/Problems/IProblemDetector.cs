using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Services.Cluster.Problems;

/// <summary>Finds one sort of trouble in a picture of the cluster. Pure: no calls, no state.</summary>
internal interface IProblemDetector
{
    IEnumerable<Finding> Find(ClusterPicture picture);
}
