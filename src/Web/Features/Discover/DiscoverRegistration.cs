using Dashboard.Services.SavedObjects;
using Dashboard.Web.Features.Discover.Exports;
using Dashboard.Web.Features.Discover.SavedQueries;

namespace Dashboard.Web.Features.Discover;

public static class DiscoverRegistration
{
    /// <summary>What Discover keeps: saved searches and queries; and what sends its files.</summary>
    public static IServiceCollection AddDiscover(this IServiceCollection services) => services
        .AddScoped<ExportHandler>()
        .AddScoped<PinnedFilters>()
        .AddSavedObjectType(new SavedObjectType { Name = SavedObjectTypes.Search, Check = SavedSearch.Problem })
        .AddSavedObjectType(new SavedObjectType { Name = SavedObjectTypes.Query, Check = SavedQuery.Problem });
}
