namespace Dashboard.Services.Cluster.Lists.Rows;

/// <summary>What the texts of a server's column mean, for sorting and for drawing.</summary>
public enum CellKind
{
    Text,

    Number,

    /// <summary><c>1/2</c>.</summary>
    Ratio,

    /// <summary><c>6 (2m ago)</c>.</summary>
    Restarts,

    /// <summary>How long ago something was (<c>17m</c>), as the server counted when it answered; kept as the point in time.</summary>
    Moment,

    /// <summary>How long something took.</summary>
    Duration,

    /// <summary><c>1Gi</c>.</summary>
    Quantity,
}
