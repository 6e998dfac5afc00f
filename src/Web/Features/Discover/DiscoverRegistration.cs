using Dashboard.Services.SavedObjects;

namespace Dashboard.Web.Features.Discover;

public static class DiscoverRegistration
{
    /// <summary>What Discover keeps: saved searches.</summary>
    public static IServiceCollection AddDiscover(this IServiceCollection services) => services
        .AddSavedObjectType(new SavedObjectType { Name = SavedObjectTypes.Search, Check = SavedSearch.Problem });
}
