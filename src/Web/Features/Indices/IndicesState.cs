using Dashboard.Services.Logs.Indices;
using Dashboard.Web.Controls.DataTable;

namespace Dashboard.Web.Features.Indices;

/// <summary>What the page shows. All of it stands in the address.</summary>
public sealed record IndicesState
{
    public IndicesTab Tab { get; init; }

    /// <summary>Words in the name, the data stream or the policy.</summary>
    public string Words { get; init; } = "";

    /// <summary>Only indices of this health; null for all.</summary>
    public IndexHealth? Health { get; init; }

    /// <summary>The server's own indices too.</summary>
    public bool Hidden { get; init; }

    /// <summary>The index, or the policy, whose details are open; null for none, empty for a policy that is being made.</summary>
    public string? Open { get; init; }

    public IndexPart Part { get; init; }

    /// <summary>Only the shards of this node, empty for those of none; null for all.</summary>
    public string? Node { get; init; }

    /// <summary>Null for by name.</summary>
    public DataSort? Sort { get; init; }
}
