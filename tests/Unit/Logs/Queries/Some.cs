using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Queries;

namespace Dashboard.Unit.Logs.Queries;

/// <summary>Queries' surroundings for tests.</summary>
internal static class Some
{
    public static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static readonly DateTimeOffset Now = new(2026, 3, 18, 13, 45, 30, TimeSpan.Zero);

    public static readonly FieldList Fields = FieldList.Create(
    [
        LogField.Of("@timestamp", "date"),
        LogField.Of("level", "keyword") with { IsAggregatable = true },
        LogField.Of("message", "text"),
        LogField.Of("message.keyword", "keyword") with { IsAggregatable = true, ParentName = "message" },
        LogField.Of("size", "long") with { IsAggregatable = true },
        LogField.Of("ok", "boolean") with { IsAggregatable = true },
        LogField.Of("client.ip", "ip") with { IsAggregatable = true },
        LogField.Of("mixed", "long", "keyword"),
        LogField.Of("kubernetes.pod.name", "keyword") with { IsAggregatable = true },
        LogField.Of("kubernetes.node.name", "keyword") with { IsAggregatable = true },
        LogField.Of("items", "nested"),
        LogField.Of("items.name", "keyword") with { NestedPath = "items", IsAggregatable = true },
        LogField.Of("items.size", "long") with { NestedPath = "items" },
        LogField.Of("items.parts", "nested") with { NestedPath = "items" },
        LogField.Of("items.parts.code", "keyword") with { NestedPath = "items.parts" },
        LogField.Of("_id", "_id") with { IsMetadata = true },
    ]);

    public static QueryContext Context(FieldList? fields = null) => new()
    {
        Fields = fields ?? Fields,
        TimeField = "@timestamp",
        TimeZone = Berlin,
        Now = Now,
        Server = ServerTraits.Of(isOpenSearch: false, new Version(7, 10)),
    };
}
