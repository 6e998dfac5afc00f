using Dashboard.Services.Logs.Fields;

namespace Dashboard.Unit.Contracts.Logs;

/// <summary>A few documents that differ in what queries can ask, their mapping, and their fields.</summary>
internal static class KqlDocuments
{
    public const string Mapping = """
        {"properties":{
          "@timestamp":{"type":"date"}, "level":{"type":"keyword"}, "message":{"type":"text","fields":{"keyword":{"type":"keyword"}}},
          "size":{"type":"long"}, "ratio":{"type":"double"}, "ok":{"type":"boolean"}, "ip":{"type":"ip"}, "path":{"type":"keyword"}, "tags":{"type":"keyword"},
          "k8s":{"properties":{"pod":{"type":"keyword"},"node":{"type":"keyword"},"note":{"type":"text"}}}, "odd name":{"type":"keyword"},
          "items":{"type":"nested","properties":{"name":{"type":"keyword"},"size":{"type":"long"},
            "parts":{"type":"nested","properties":{"code":{"type":"keyword"}}}}}}}
        """;

    public static readonly IReadOnlyList<(int Id, string Document)> All =
    [
        // In Berlin the first of March, half past eleven at night.
        (1, """
            {"@timestamp":"2026-03-01T22:30:00Z","level":"error","message":"Connection refused by peer","size":5,"ratio":0.5,"ok":true,"ip":"10.0.0.1","path":"C:\\logs\\a*b",
             "k8s":{"pod":"shop-1","node":"node-a"},"items":[{"name":"a","size":1},{"name":"b","size":5}]}
            """),
        // In Berlin the second.
        (2, """
            {"@timestamp":"2026-03-01T23:30:00Z","level":"warn","message":"read timeout after connection","size":10,"ok":false,"ip":"10.0.1.7","path":"/var/log/pods",
             "k8s":{"pod":"shop-2","node":"node-b"},"items":[{"name":"a","size":5,"parts":[{"code":"x"},{"code":"y"}]}]}
            """),
        (3, """
            {"@timestamp":"2026-03-02T23:30:00Z","level":"Error","message":"timed-out: (refused) and not retried","size":100,"ok":true,"path":"a?c",
             "k8s":{"pod":"node-a","note":"shop-1 restarted"},"odd name":"(x) and \"y\""}
            """),
        (4, """{"@timestamp":"2026-03-03T12:00:00Z","level":"info","message":"all is true","size":7,"ratio":2.5,"path":"abc","tags":["one","two"]}"""),
        (5, """{"@timestamp":"2026-03-04T12:00:00.123Z","level":"err and warn","message":"사용자 로그인 실패","path":"a*b","tags":["two"]}"""),
        (6, """{"level":"null","message":"no time, 404","size":-3,"tags":["true"]}"""),
    ];

    public static readonly FieldList Fields = FieldList.Create(
    [
        LogField.Of("@timestamp", "date"), LogField.Of("level", "keyword"), LogField.Of("message", "text"), LogField.Of("message.keyword", "keyword") with { ParentName = "message" },
        LogField.Of("size", "long"), LogField.Of("ratio", "double"), LogField.Of("ok", "boolean"), LogField.Of("ip", "ip"), LogField.Of("path", "keyword"),
        LogField.Of("tags", "keyword"), LogField.Of("k8s.pod", "keyword"), LogField.Of("k8s.node", "keyword"), LogField.Of("k8s.note", "text"), LogField.Of("odd name", "keyword"),
        LogField.Of("items", "nested"), LogField.Of("items.name", "keyword") with { NestedPath = "items" }, LogField.Of("items.size", "long") with { NestedPath = "items" },
        LogField.Of("items.parts", "nested") with { NestedPath = "items" }, LogField.Of("items.parts.code", "keyword") with { NestedPath = "items.parts" },
    ]);
}
