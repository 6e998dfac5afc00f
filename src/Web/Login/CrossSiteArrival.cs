namespace Dashboard.Web.Login;

/// <summary>
/// A link from another site arrives without the cookie, which is SameSite=Strict: the person would have to log in though they are logged in.
/// One reload by our own page brings the cookie along; it works without scripts.
/// </summary>
internal static class CrossSiteArrival
{
    private const string Page = "<!doctype html><html><head><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0\"><title>Dashboard</title></head><body></body></html>";

    public static bool Handles(HttpContext context) => context.Request.Headers["Sec-Fetch-Site"].ToString() == "cross-site";

    public static Task ReloadAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Page, context.RequestAborted);
    }
}
