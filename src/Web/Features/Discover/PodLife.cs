namespace Dashboard.Web.Features.Discover;

/// <summary>Whether the pod of a line lives.</summary>
public enum PodLife
{
    /// <summary>Not known yet, or not to be seen by this user.</summary>
    Unknown,
    Lives,

    /// <summary>A later pod has its name, as those of stateful sets do.</summary>
    Later,
    Gone,
}
