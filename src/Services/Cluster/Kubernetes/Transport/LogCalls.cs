using System.Globalization;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>Calls for a container's log, at once or as a stream.</summary>
internal static class LogCalls
{
    public static Result<ApiRequest> Of(LogRequest request) => Call(request.Namespace, request.Pod, "log").Map(call => call with
    {
        Query = new ApiQuery()
            .Add("container", request.Container)
            .Add("previous", request.Previous)
            .Add("timestamps", request.Timestamps)
            .Add("tailLines", request.TailLines)
            .Add("limitBytes", request.LimitBytes),
    });

    public static Result<ApiRequest> Of(LogStreamRequest request) => Call(request.Namespace, request.Pod, request.Follow ? "follow-log" : "log").Map(call => call with
    {
        Query = new ApiQuery()
            .Add("container", request.Container)
            .Add("previous", request.Previous)
            .Add("follow", request.Follow)
            .Add("timestamps", request.Timestamps)
            .Add("sinceTime", request.SinceTime?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
            .Add("sinceSeconds", request.Since is { } since ? (long)Math.Ceiling(since.TotalSeconds) : null)
            .Add("tailLines", request.TailLines),
        // The kubelet sends the head with the first line.
        HeadTimeout = request.Follow ? Timeout.InfiniteTimeSpan : null,
    });

    private static Result<ApiRequest> Call(string @namespace, string pod, string operation) =>
        ApiPath.Object(new(new("", "v1", "pods"), @namespace, pod)).Map(path => new ApiRequest { Path = $"{path}/log", Accept = MediaTypes.Log, Operation = operation, Resource = "pods" });
}
