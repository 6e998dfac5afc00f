using System.Diagnostics.Metrics;
using Dashboard.Services.Logs.Access;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Errors;
using Dashboard.Services.Logs.Exports;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Indices;
using Dashboard.Services.Logs.Patterns;
using Dashboard.Services.Logs.Places;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Logs.Search.Documents;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Logs.Search.Streams;
using Dashboard.Services.Logs.Search.Values;
using Dashboard.Services.SavedObjects;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Services.Logs;

public static class LogServices
{
    /// <summary>The stored logs: search, data views, indices. Needs <c>AddAccess</c> and <c>AddSavedObjects</c>; what is scoped belongs to a user's session.</summary>
    /// <param name="embedded">Takes requests to the embedded store; asked for only where the options name no servers; null where it is switched off.</param>
    public static IServiceCollection AddLogs(this IServiceCollection services, LogsOptions options, Func<IServiceProvider, HttpMessageHandler?> embedded)
    {
        services.AddMetrics();
        services.AddSingleton(options);
        services.AddSingleton(provider => new ElasticTelemetry(provider.GetRequiredService<IMeterFactory>()));
        services.AddSingleton<IElasticClient>(provider => new ElasticClient(
            options,
            ElasticServers.Of(options, () => embedded(provider)),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ElasticTelemetry>(),
            provider.GetRequiredService<ILogger<ElasticClient>>()));
        services.AddSingleton<FieldCatalog>();
        services.AddSingleton<FieldsOfScopes>();
        services.AddSingleton<IStoredNamespaces, StoredNamespaces>();
        services.AddSingleton<LogExports>();
        services.AddSavedObjectType(new SavedObjectType { Name = SavedObjectTypes.DataView, Check = attributes => DataViewCheck.Check(attributes, options) });
        services.AddSavedObjectType(new SavedObjectType { Name = SavedDataViews.DefaultType });
        services.AddSavedObjectType(new SavedObjectType { Name = FieldPopularity.Type, Check = FieldPopularity.Problem });
        return services.AddLogAccess().AddLogSearch().AddDataViews().AddIndices();
    }

    private static IServiceCollection AddLogAccess(this IServiceCollection services) => services
        .AddScoped<ILogAccess, LogAccess>();

    private static IServiceCollection AddDataViews(this IServiceCollection services) => services
        .AddSingleton<SourceDirectory>()
        .AddScoped<IPatternMatcher, PatternMatcher>()
        .AddScoped<AutomaticViews>()
        .AddScoped<FittingViews>()
        .AddScoped<IDataViews, SavedDataViews>()
        .AddScoped<IFieldPopularity, FieldPopularity>();

    private static IServiceCollection AddIndices(this IServiceCollection services) => services
        .AddScoped<LogAdmin>()
        .AddScoped<IndexOwners>()
        .AddScoped<ILogIndices, LogIndices>()
        .AddScoped<ILifecyclePolicies, LifecyclePolicies>()
        .AddScoped<ILogCluster, LogCluster>();

    private static IServiceCollection AddLogSearch(this IServiceCollection services) => services
        .AddScoped<RequestLog>()
        .AddScoped<IRequestLog>(scope => scope.GetRequiredService<RequestLog>())
        .AddScoped<SearchGuard>()
        .AddScoped<SearchRunner>()
        .AddScoped<PointsInTime>()
        .AddScoped<DocumentSearch>()
        .AddScoped<SingleDocument>()
        .AddScoped<SurroundingsSearch>()
        .AddScoped<HistogramSearch>()
        .AddScoped<ValueSearch>()
        .AddScoped<StatisticsSearch>()
        .AddScoped<SuggestionSearch>()
        .AddScoped<FieldsInSight>()
        .AddScoped<FieldSearch>()
        .AddScoped<ExportSearch>()
        .AddScoped<SampleSearch>()
        .AddScoped<ILogSearch, LogSearch>()
        .AddScoped<IPatternSearch, PatternSearch>()
        .AddScoped<FilteredSelections>()
        .AddScoped<ILogErrors, LogErrors>()
        .AddScoped<IStoredLines, StoredLinesReader>();
}
