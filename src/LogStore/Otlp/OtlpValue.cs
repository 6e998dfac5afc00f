using System.Text.Json;

namespace Dashboard.LogStore.Otlp;

/// <summary>OpenTelemetry's <c>AnyValue</c>. Immutable.</summary>
internal abstract record OtlpValue
{
    public static readonly OtlpValue Null = new OtlpNull();

    public abstract void Write(Utf8JsonWriter writer);
}
