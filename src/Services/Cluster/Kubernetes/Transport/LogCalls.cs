using System.Globalization;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>Calls that open a container's log as a stream.</summary>
internal static class LogCalls
{
    public static Result<ApiRequest> Of(LogStreamRequest request) =>
        ApiPath.Object(new(new("", "v1", "pods"), request.Namespace, request.Pod)).Map(path => new ApiRequest
        {
            Path = $"{path}/log",
            Query = new ApiQuery()
                .Add("container", request.Container)
                .Add("previous", request.Previous)
                .Add("follow", request.Follow)
                .Add("timestamps", request.Timestamps)
                .Add("sinceTime", request.SinceTime?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
                .Add("sinceSeconds", request.Since is { } since ? (long)Math.Ceiling(since.TotalSeconds) : null)
                .Add("tailLines", request.TailLines),
            Accept = MediaTypes.Log,
            Operation = request.Follow ? "follow-log" : "log",
            Resource = "pods",
            // The kubelet sends the head with the first line.
            HeadTimeout = request.Follow ? Timeout.InfiniteTimeSpan : null,
        });
}
