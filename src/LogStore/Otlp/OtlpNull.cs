using System.Text.Json;

namespace Dashboard.LogStore.Otlp;

/// <summary>No value.</summary>
internal sealed record OtlpNull : OtlpValue
{
    public override void Write(Utf8JsonWriter writer) => writer.WriteNullValue();
}
