using System.Text.Json;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest;

/// <summary>A group of handlers on the same data.</summary>
internal abstract class RestModule(IndexService indices)
{
    protected IndexService Indices => indices;

    protected ILogStoreEngine Engine => indices.Engine;

    protected MetadataState State => indices.Metadata.State;

    /// <summary>Registers the module's ways into the API.</summary>
    public abstract void Map(RouteTable routes);

    /// <summary>The indices that the request's <c>index</c> parameter leads to.</summary>
    protected IReadOnlyList<ResolvedIndex> Resolve(RestRequest request, ResolveOptions defaults)
        => indices.Names.Resolve(request.Parameters.List("index"), RequestOptions.Read(request.Parameters, defaults)).OrAnswer();

    /// <summary>The one name by which documents' <c>_type</c> is shown.</summary>
    protected string TypeName(string index)
        => State[MetadataSection.TypeNames].TryGetValue(index, out var type) ? type.GetString()! : "_doc";

    /// <summary>Keeps the type that a client of old gives an index, so that answers show it.</summary>
    protected async Task RememberTypeAsync(string index, string? type, CancellationToken cancellationToken)
    {
        if (type is null or "_doc" || State[MetadataSection.TypeNames].ContainsKey(index))
            return;
        await indices.Metadata.UpdateAsync(
            state => state.With(MetadataSection.TypeNames, index, JsonSerializer.SerializeToElement(type)), cancellationToken);
    }

    protected static string[] With(string[] common, params string[] own) => [.. common, .. own];
}
