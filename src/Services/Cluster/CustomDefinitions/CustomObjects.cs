using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.CustomDefinitions;

/// <summary>Counts the objects of a kind.</summary>
public sealed class CustomObjects(IKubernetesClient client)
{
    /// <summary>How many objects of a kind the user may see.</summary>
    public async Task<Result<long>> CountAsync(ResourceType type, CancellationToken cancellationToken)
    {
        var first = await client.ListTableAsync(type, new() { Limit = 1 }, cancellationToken);
        return first.Map(table => table.Rows.Count + (table.RemainingItemCount ?? 0));
    }
}
