using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Cat;
using Dashboard.LogStore.Rest.Cluster;
using Dashboard.LogStore.Rest.Documents;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Rest.Indices;
using Dashboard.LogStore.Rest.Search;
using Dashboard.LogStore.Rest.Security;
using Dashboard.LogStore.Rest.Tasks;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Search.Aggregations;
using Dashboard.LogStore.Storage;
using Microsoft.Extensions.Logging;

namespace Dashboard.LogStore.Rest;

/// <summary>The whole API on an engine: metadata, handlers, routes.</summary>
internal sealed class LogStoreApi : IDisposable
{
    private readonly MetadataStore metadata;
    private readonly OpenContexts contexts;

    public LogStoreApi(
        ILogStoreEngine engine, ISearcher searcher, Aggregations aggregations, LogStoreCredentials credentials, LogStoreOptions options, TimeProvider time, ILoggerFactory loggers)
    {
        metadata = new MetadataStore(engine.Catalogue);
        contexts = new OpenContexts(time);
        Indices = new IndexService(engine, metadata, time);
        Policies = new PolicyEnforcer(Indices, options.Retention, time, loggers.CreateLogger<PolicyEnforcer>());
        var searches = new SearchService(Indices, searcher, aggregations);
        var tasks = new TaskRegistry(time);
        var routes = new RouteTable();
        foreach (var module in Modules(Indices, searches, contexts, tasks, options.Folder, time))
            module.Map(routes);
        Server = new RestServer(routes, tasks, credentials, loggers.CreateLogger<RestServer>());
    }

    public RestServer Server { get; }

    public IndexService Indices { get; }

    public PolicyEnforcer Policies { get; }

    public void Dispose()
    {
        contexts.Dispose();
        metadata.Dispose();
    }

    private static IEnumerable<RestModule> Modules(IndexService indices, SearchService searches, OpenContexts contexts, TaskRegistry tasks, string folder, TimeProvider time) =>
    [
        new InfoHandlers(indices),
        new ClusterHandlers(indices),
        new NodeHandlers(indices, folder, time),
        new CatHandlers(indices, time),
        new IndexHandlers(indices),
        new MappingHandlers(indices),
        new SettingsHandlers(indices),
        new AliasHandlers(indices),
        new TemplateHandlers(indices),
        new ComposableTemplateHandlers(indices),
        new DataStreamHandlers(indices),
        new RolloverHandlers(indices, time),
        new PolicyHandlers(indices, time),
        new MaintenanceHandlers(indices),
        new AnalyzeHandlers(indices),
        new StatsHandlers(indices),
        new DocumentHandlers(indices),
        new GetHandlers(indices),
        new MultiGetHandlers(indices),
        new BulkHandlers(indices, time),
        new OtlpHandlers(indices, time),
        new SearchHandlers(indices, searches, contexts, time),
        new MultiSearchHandlers(indices, searches, time),
        new ScrollHandlers(indices, searches, contexts, time),
        new FieldCapabilityHandlers(indices, searches),
        new ValidateHandlers(indices, searches),
        new DeleteByQueryHandlers(indices, searches, time),
        new TaskHandlers(indices, tasks),
    ];
}
