using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>An image cannot be had: which, why, and the one that last ran.</summary>
internal sealed class ImagePull : IPodCause
{
    private static readonly string[] Reasons = ["ImagePullBackOff", "ErrImagePull", "ErrImageNeverPull", "InvalidImageName", "ImageInspectError", "RegistryUnavailable", "SignatureValidationFailed"];

    public Cause? Explain(Trouble trouble, ClusterPicture picture)
    {
        var (pod, container) = trouble.Containers.FirstOrDefault(it => Reasons.Contains(it.Container.WaitingReason));
        var status = trouble.Pods.FirstOrDefault(it => Reasons.Any(reason => it.Status.EndsWith(reason, StringComparison.Ordinal)));
        if (container is null && status is null)
            return null;
        var message = Message(trouble, container);
        return new Cause("image", new Sentence("ProblemImage"))
        {
            NeverRan = true,
            Details = container is null ? [] : [.. Details(trouble, container, message, picture)],
            Quote = container?.Image,
            Since = (pod?.Row ?? status!).Created,
            Steps = [NextStepKind.Events, NextStepKind.Yaml],
        };
    }

    /// <summary>The kubelet says the reason once, in the first failure; the back-off after it only repeats the name.</summary>
    private static string Message(Trouble trouble, ContainerFacts? container) =>
        trouble.Events.Where(it => it.Reason is "Failed" or "ErrImageNeverPull" or "InspectFailed").Select(it => it.Message).FirstOrDefault(it => Why(it, null) is not null)
        ?? container?.WaitingMessage ?? "";

    private static IEnumerable<Sentence> Details(Trouble trouble, ContainerFacts container, string message, ClusterPicture picture)
    {
        if (Why(message, container.WaitingReason) is { } why)
            yield return new Sentence(why);
        if (RollOuts.Of(trouble.Subject.Uid, picture) is { } rollOut && rollOut.ImageBefore(container.Name) is { } before && before != container.Image)
            yield return new Sentence("ProblemImageLastRan", Images.Short(before, container.Image));
    }

    private static string? Why(string message, string? reason)
    {
        bool Says(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (message.Contains(word, StringComparison.OrdinalIgnoreCase))
                    return true;
            }

            return false;
        }

        return reason == "ErrImageNeverPull" || Says("pull policy of Never") ? "ProblemImageNever"
            : reason == "InvalidImageName" || Says("couldn't parse image") ? "ProblemImageName"
            : Says("toomanyrequests", "rate limit") ? "ProblemImageRate"
            : Says("unauthorized", "authentication required", "access denied", "denied:", "403 Forbidden", "authorization failed", "pull access denied") ? "ProblemImageDenied"
            : Says("not found", "manifest unknown", "does not exist", "name unknown") ? "ProblemImageMissing"
            : Says("no such host", "timeout", "connection refused", "dial tcp", "tls:", "x509", "EOF") ? "ProblemImageUnreachable"
            : Says("no space left") ? "ProblemImageSpace"
            : null;
    }
}
