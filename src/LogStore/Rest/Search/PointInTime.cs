using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Rest.Search;

/// <summary>The <c>pit</c> of a search: which point in time, and how much longer to keep it.</summary>
internal sealed record PointInTime(string Id, TimeSpan? KeepAlive)
{
    public static PointInTime Read(DslNode node, MetadataState state)
    {
        var id = node.Find("id")?.Text ?? throw RestFailure.Parse("Required [id]");
        var keepAlive = node.Find("keep_alive")?.Text;
        return new PointInTime(id, keepAlive is null ? null : Search.KeepAlive.Check(state, TimeValue.Parse(keepAlive, "keep_alive"), keepAlive));
    }
}
