using Dashboard.Services.Access.Sessions;

namespace Dashboard.Web.Hosting.Security;

/// <summary>
/// Cuts a circuit's connection after its session has ended. The page itself leaves for the login page at once; this is for one that does not.
/// </summary>
internal static class CircuitGuard
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    public static IApplicationBuilder UseCircuitGuard(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var session = context.Request.Path.StartsWithSegments("/_blazor") ? context.RequestServices.GetRequiredService<CurrentSession>().Session : null;
        if (session is null)
        {
            await next(context);
            return;
        }

        using var over = new CancellationTokenSource();
        await using var ended = session.Ended.Register(() => over.CancelAfter(Grace));
        await using var cut = over.Token.Register(context.Abort);
        await next(context);
    });
}
