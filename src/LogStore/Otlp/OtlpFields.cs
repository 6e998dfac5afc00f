namespace Dashboard.LogStore.Otlp;

/// <summary>
/// Names of fields. Attributes stand under their own names, those of the record before those of the resource. In names of labels and annotations dots become
/// underscores, since there <c>app</c> and <c>app.kubernetes.io/name</c> stand beside each other and a field cannot be text and an object at once.
/// </summary>
internal static class OtlpFields
{
    public const string Time = "@timestamp";
    public const string Message = "message";
    public const string Body = "body";
    public const string SeverityText = "severity_text";
    public const string SeverityNumber = "severity_number";
    public const string TraceId = "trace_id";
    public const string SpanId = "span_id";
    public const string EventName = "event_name";
    public const string ScopeName = "otel.scope.name";
    public const string ScopeVersion = "otel.scope.version";

    private static readonly HashSet<string> own =
        new(StringComparer.Ordinal) { Time, Message, Body, SeverityText, SeverityNumber, TraceId, SpanId, EventName, ScopeName, ScopeVersion };

    private static readonly string[] families = [".labels.", ".label.", ".annotations.", ".annotation."];

    /// <summary>The field of an attribute.</summary>
    public static string Of(string attribute)
    {
        if (own.Contains(attribute))
            return "attributes." + attribute;
        foreach (var family in families)
            if (attribute.IndexOf(family, StringComparison.Ordinal) is var place and > 0)
                return attribute[..(place + family.Length)] + attribute[(place + family.Length)..].Replace('.', '_');
        return attribute;
    }
}
