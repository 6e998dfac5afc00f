using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Dashboard.Web.Hosting;

/// <summary>What a person sees who opened a page that is not there, or that broke before it could be drawn.</summary>
internal static class ErrorPages
{
    private const string NotFoundPath = "/not-found";

    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(broken => broken.Run(WriteAsync));
        // Not below UseWhen: a branch draws the page again without the endpoints that come after it.
        app.UseStatusCodePagesWithReExecute(NotFoundPath, createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            // Scripts, probes and sockets read the status code; a page would only be in their way.
            if (!IsNavigation(context) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(context);
        });
    }

    private static bool IsNavigation(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    // Drawn by hand: what breaks may be what draws. The log has the rest under the same number.
    private static Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        var trace = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
        return context.Response.WriteAsync(
            $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Error · Dashboard</title></head><body><main><h1>Dashboard made an error</h1><p>It is ours and not the cluster's. The log says more, under {System.Net.WebUtility.HtmlEncode(trace)}.</p><p><a href=\"/\">To the start page</a></p></main></body></html>",
            context.RequestAborted);
    }
}
