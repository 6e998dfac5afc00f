namespace Dashboard.Services.Cluster.Search;

/// <summary>An object that was found. A lower <paramref name="Rank"/> fits better (<see cref="NameRank"/>).</summary>
public sealed record SearchHit(ApiResource Resource, string? Namespace, string Name, int Rank)
{
    public ResourceRef Reference => new(Resource.Type, Namespace, Name);
}
