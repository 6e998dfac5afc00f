using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Storage;

/// <summary>Finds what the cluster said last about an object that waits, for instance a volume claim.</summary>
public sealed class ClaimEvents(IKubernetesClient client)
{
    private static readonly ResourceType Events = new("", "v1", "events");

    /// <summary>The newest event's reason and message; null where there is none or none may be read.</summary>
    public async Task<(string Reason, string Message)?> NewestAsync(string @namespace, string uid, CancellationToken cancellationToken)
    {
        var request = new ListRequest { Namespace = @namespace, FieldSelector = $"involvedObject.uid={uid}" };
        var events = await client.ListAsync(Events, request, cancellationToken);
        return !events.IsSuccess
            ? null
            : events.Value.OrderByDescending(item => item.Time("lastTimestamp") ?? item.Time("eventTime") ?? item.Time("metadata", "creationTimestamp"))
                .Select(item => ((string, string)?)(item.Text("reason") ?? "", item.Text("message") ?? "")).FirstOrDefault();
    }
}
