using Dashboard.Services.Cluster.Objects.Jobs;
using Dashboard.Services.Cluster.Objects.Namespaces;
using Dashboard.Services.Cluster.Objects.Nodes;
using Dashboard.Services.Cluster.Objects.Pods;
using Dashboard.Services.Cluster.Objects.Secrets;
using Dashboard.Services.Cluster.Objects.Tree;
using Dashboard.Services.Cluster.Objects.Usage;
using Dashboard.Services.Cluster.Objects.Workloads;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Services.Cluster.Objects;

public static class ObjectsServiceCollectionExtensions
{
    /// <summary>Single objects, and what their pages read around them.</summary>
    public static IServiceCollection AddObjects(this IServiceCollection services) =>
        services
            .AddScoped<IObjects, LiveObjects>()
            .AddScoped<ISecretValues, SecretValues>()
            .AddScoped<IKinships, Kinships>()
            .AddScoped<IServerColumns, ServerColumns>()
            .AddScoped<IUsage, MetricsUsage>()
            .AddScoped<ILastLines, LastLinesReader>()
            .AddScoped<IWorkloads, WorkloadSurroundings>()
            .AddScoped<ICronRuns, CronRuns>()
            .AddScoped<INodeAllocations, NodeAllocations>()
            .AddScoped<INamespaceContents, NamespaceContents>();
}
