namespace Dashboard.LogStore.Otlp;

/// <summary>A log record with where it comes from. Times are nanoseconds since 1970, 0 for none; ids are lower-case hexadecimal. Immutable.</summary>
internal sealed record OtlpRecord
{
    public required OtlpResource Resource { get; init; }

    public ulong Time { get; init; }

    public ulong ObservedTime { get; init; }

    public int SeverityNumber { get; init; }

    public string SeverityText { get; init; } = "";

    public OtlpValue Body { get; init; } = OtlpValue.Null;

    public IReadOnlyDictionary<string, OtlpValue> Attributes { get; init; } = new Dictionary<string, OtlpValue>();

    public string TraceId { get; init; } = "";

    public string SpanId { get; init; } = "";

    public string EventName { get; init; } = "";
}
