using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Events;

/// <summary>
/// Reads a core/v1 Event. Its times and counts stand in three places, by the age of the reporter: first/lastTimestamp and count, eventTime,
/// series (KEP-383).
/// </summary>
internal static class EventReader
{
    public static readonly ResourceType Type = new("", "v1", "events");

    public static ClusterEvent Read(JsonElement json)
    {
        var created = json.Time("metadata", "creationTimestamp") ?? DateTimeOffset.UnixEpoch;
        var first = json.Time("firstTimestamp") ?? json.Time("eventTime") ?? created;
        var last = json.Time("series", "lastObservedTime") ?? json.Time("lastTimestamp") ?? json.Time("eventTime") ?? created;
        var message = json.Text("message") ?? "";
        return new ClusterEvent
        {
            Uid = json.Text("metadata", "uid") ?? "",
            Type = string.Intern(json.Text("type") ?? "Normal"),
            Reason = string.Intern(json.Text("reason") ?? ""),
            Message = message,
            Wording = EventTemplate.Of(message).GetHashCode(StringComparison.Ordinal),
            ObjectKind = string.Intern(json.Text("involvedObject", "kind") ?? ""),
            ObjectApiVersion = string.Intern(json.Text("involvedObject", "apiVersion") ?? ""),
            ObjectNamespace = json.Text("involvedObject", "namespace") is { Length: > 0 } name ? string.Intern(name) : null,
            ObjectName = json.Text("involvedObject", "name") ?? "",
            ObjectUid = json.Text("involvedObject", "uid"),
            FieldPath = json.Text("involvedObject", "fieldPath"),
            Component = json.Text("source", "component") is { Length: > 0 } component ? string.Intern(component) : json.Text("reportingComponent"),
            First = first,
            Last = last < first ? first : last,
            Count = (int)(json.Integer("series", "count") ?? json.Integer("count") ?? 1),
        };
    }
}
