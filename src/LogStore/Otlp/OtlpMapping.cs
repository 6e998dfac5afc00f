using System.Text.Json;

namespace Dashboard.LogStore.Otlp;

/// <summary>
/// How the fields of log records are mapped where no template says it: attributes are keywords, as in Elasticsearch's own template for <c>logs-*-*</c>; what
/// people write is text.
/// </summary>
internal static class OtlpMapping
{
    /// <summary>A mapping as a template has it.</summary>
    public static readonly JsonElement Mapping = JsonElement.Parse("""
        {
          "date_detection": false,
          "dynamic_templates": [{"strings": {"match_mapping_type": "string", "mapping": {"type": "keyword", "ignore_above": 1024}}}],
          "properties": {
            "@timestamp": {"type": "date"},
            "message": {"type": "text"},
            "exception": {"properties": {"message": {"type": "text"}, "stacktrace": {"type": "text"}}}
          }
        }
        """);
}
