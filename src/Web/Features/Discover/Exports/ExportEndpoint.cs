using Dashboard.Web.Navigation;

namespace Dashboard.Web.Features.Discover.Exports;

public static class ExportEndpoint
{
    /// <summary>All documents that Discover's state means, as a file, with the user's own rights.</summary>
    public static IEndpointConventionBuilder MapLogExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Urls.LogExport, (HttpContext context, ExportHandler handler) => handler.HandleAsync(context));
}
