using Dashboard.Services.Primitives;

namespace Dashboard.Web.Features.Downloads;

/// <summary>Answers a request for a file that there will be none.</summary>
internal static class Refusal
{
    public static Task WriteAsync(HttpContext context, Failure failure)
    {
        context.Response.StatusCode = failure.StatusCode is { } status and >= 400 and < 600 ? status : StatusOf(failure.Kind);
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(failure.Message, context.RequestAborted);
    }

    private static int StatusOf(FailureKind kind) => kind switch
    {
        FailureKind.Invalid => StatusCodes.Status400BadRequest,
        FailureKind.Forbidden => StatusCodes.Status403Forbidden,
        FailureKind.NotFound => StatusCodes.Status404NotFound,
        FailureKind.Conflict => StatusCodes.Status409Conflict,
        FailureKind.Throttled => StatusCodes.Status429TooManyRequests,
        FailureKind.TimedOut => StatusCodes.Status504GatewayTimeout,
        _ => StatusCodes.Status502BadGateway,
    };
}
