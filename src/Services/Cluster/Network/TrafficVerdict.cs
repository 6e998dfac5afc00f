namespace Dashboard.Services.Cluster.Network;

/// <summary>What a policy means for one direction of its pods' traffic.</summary>
public enum TrafficVerdict
{
    /// <summary>The policy does not speak of this direction.</summary>
    Untouched,

    /// <summary>The direction is isolated and no rule opens it.</summary>
    Nothing,

    /// <summary>The direction is isolated and the rules open a part of it.</summary>
    Listed,

    /// <summary>A rule without peers and ports opens all of it.</summary>
    Everything,
}
