using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Tasks;

/// <summary>Elasticsearch's names of what a request does, by which tasks are filtered (<c>actions=*search</c>).</summary>
internal static class ActionName
{
    public static string Of(Route route)
    {
        var last = route.Template.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(segment => segment.StartsWith('_')) ?? "";
        var isRead = route.Method is "GET" or "HEAD";
        return last switch
        {
            "_search" => "indices:data/read/search",
            "_msearch" => "indices:data/read/msearch",
            "_count" => "indices:data/read/count",
            "_mget" => "indices:data/read/mget",
            "_field_caps" => "indices:data/read/field_caps",
            "_doc" or "_source" => isRead ? "indices:data/read/get" : route.Method == "DELETE" ? "indices:data/write/delete" : "indices:data/write/index",
            "_create" => "indices:data/write/index",
            "_update" => "indices:data/write/update",
            "_bulk" => "indices:data/write/bulk",
            "_delete_by_query" => "indices:data/write/delete/byquery",
            "_tasks" => "cluster:monitor/tasks/lists",
            "_refresh" or "_flush" or "_forcemerge" or "_stats" => $"indices:admin/{last[1..]}",
            _ => (isRead ? "cluster:monitor/" : "indices:admin/") + last.TrimStart('_'),
        };
    }
}
