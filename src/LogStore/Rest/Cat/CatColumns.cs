namespace Dashboard.LogStore.Rest.Cat;

/// <summary>Columns of the tables, with Elasticsearch's names and short names.</summary>
internal static class CatColumns
{
    public static readonly IReadOnlyList<CatColumn> Indices =
    [
        new("health", "h", "current health status"), new("status", "s", "open/close status"), new("index", "i,idx", "index name"),
        new("uuid", "id,uuid", "index uuid"), new("pri", "p,shards.primary,shardsPrimary", "number of primary shards", IsRight: true),
        new("rep", "r,shards.replica,shardsReplica", "number of replica shards", IsRight: true),
        new("docs.count", "dc,docsCount", "available docs", IsRight: true), new("docs.deleted", "dd,docsDeleted", "deleted docs", IsRight: true),
        new("creation.date", "cd", "index creation date (millisecond value)", IsDefault: false),
        new("creation.date.string", "cds", "index creation date (as string)", IsDefault: false),
        new("store.size", "ss,storeSize", "store size of primaries & replicas", IsRight: true), new("pri.store.size", "", "store size of primaries", IsRight: true),
        new("segments.count", "sc,segmentsCount", "number of segments", IsDefault: false, IsRight: true),
    ];

    public static readonly IReadOnlyList<CatColumn> Shards =
    [
        new("index", "i,idx", "index name"), new("shard", "s,sh", "shard name"), new("prirep", "p,pr,primaryOrReplica", "primary or replica"),
        new("state", "st", "shard state"), new("docs", "d,dc", "number of docs in shard", IsRight: true),
        new("store", "sto", "store size of shard (how much disk it uses)", IsRight: true), new("ip", "", "ip of node where it lives"),
        new("id", "", "unique id of node where it lives", IsDefault: false), new("node", "n", "name of node where it lives"),
        new("segments.count", "sc,segmentsCount", "number of segments", IsDefault: false, IsRight: true),
    ];

    public static readonly IReadOnlyList<CatColumn> Aliases =
    [
        new("alias", "a", "alias name"), new("index", "i,idx", "index alias points to"), new("filter", "f,fi", "filter"),
        new("routing.index", "ri,routingIndex", "index routing"), new("routing.search", "rs,routingSearch", "search routing"),
        new("is_write_index", "w,isWriteIndex", "write index"),
    ];

    public static readonly IReadOnlyList<CatColumn> Count =
    [
        new("epoch", "t,time", "seconds since 1970-01-01 00:00:00"), new("timestamp", "ts,hms,hhmmss", "time in HH:MM:SS"), new("count", "dc,docs.count,docsCount", "the document count"),
    ];

    public static readonly IReadOnlyList<CatColumn> Health =
    [
        new("epoch", "t,time", "seconds since 1970-01-01 00:00:00"), new("timestamp", "ts,hms,hhmmss", "time in HH:MM:SS"), new("cluster", "cl", "cluster name"),
        new("status", "st", "health status"), new("node.total", "nt,nodeTotal", "total number of nodes", IsRight: true),
        new("node.data", "nd,nodeData", "number of nodes that can store data", IsRight: true), new("shards", "t,sh,shards.total,shardsTotal", "total number of shards", IsRight: true),
        new("pri", "p,shards.primary,shardsPrimary", "number of primary shards", IsRight: true), new("relo", "r,shards.relocating,shardsRelocating", "number of relocating nodes", IsRight: true),
        new("init", "i,shards.initializing,shardsInitializing", "number of initializing nodes", IsRight: true),
        new("unassign", "u,shards.unassigned,shardsUnassigned", "number of unassigned shards", IsRight: true),
        new("pending_tasks", "pt,pendingTasks", "number of pending tasks", IsRight: true), new("max_task_wait_time", "mtwt,maxTaskWaitTime", "wait time of longest task pending", IsRight: true),
        new("active_shards_percent", "asp,activeShardsPercent", "active number of shards in percent", IsRight: true),
    ];

    public static readonly IReadOnlyList<CatColumn> Nodes =
    [
        new("ip", "i", "ip address"), new("node.role", "r,role,nodeRole", "roles"), new("master", "m", "*:current master"), new("name", "n", "node name"),
        new("version", "v", "version", IsDefault: false), new("id", "id,nodeId", "unique node id", IsDefault: false),
    ];

    public static readonly IReadOnlyList<CatColumn> Templates =
    [
        new("name", "n", "template name"), new("index_patterns", "t", "template index patterns"), new("order", "o,p", "template application order/priority number"),
        new("version", "v", "version"), new("composed_of", "c", "component templates comprising index template"),
    ];
}
