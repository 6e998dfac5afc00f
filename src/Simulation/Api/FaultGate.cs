using Microsoft.AspNetCore.Http;

namespace Dashboard.Simulation.Api;

/// <summary>Lets requests fail on purpose before they are answered.</summary>
internal sealed class FaultGate(FaultState state, AbsentApis absent, TimeProvider timeProvider)
{
    /// <summary>True where the fault has answered, or hung up.</summary>
    public async Task<bool> StopsAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        if (state.RefuseConnections)
        {
            http.Abort();
            return true;
        }

        if (path.Split('/') is ["", "apis", var group, var version, _, ..] && (state.UnavailableApis.Contains($"{group}/{version}") || absent.Contains(group, version)))
        {
            await Answer.TextAsync(http, 503, "service unavailable\n");
            return true;
        }

        if (!state.Hits(path))
            return false;
        if (state.Delay > TimeSpan.Zero)
            await Task.Delay(state.Delay, timeProvider, http.RequestAborted);
        if (state.Garbage)
        {
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync("<html>{not json", http.RequestAborted);
            return true;
        }

        if (state.CutAnswers)
        {
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync("{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"1\"},\"items\":[{\"metadata\":{\"name\":\"", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            http.Abort();
            return true;
        }

        if (state.Status is not { } code || state.Remaining == 0)
            return false;
        if (state.Remaining > 0)
            state.Remaining--;
        throw Fault(code);
    }

    private ApiException Fault(int code) => code switch
    {
        401 => Errors.Unauthorized(),
        429 => Errors.TooManyRequests("Too many requests, please try again later.", state.RetryAfterSeconds),
        503 => new ApiException(Errors.Status(503, "ServiceUnavailable", "the server is currently unable to handle the request", [])) { RetryAfter = state.RetryAfterSeconds },
        504 => Errors.Make(504, "Timeout", "request did not complete within the allotted time", []),
        _ => Errors.Make(code, "InternalError", "Internal error occurred: etcdserver: request timed out", []),
    };
}
