using System.Text.Json;

namespace Dashboard.LogStore.Otlp;

/// <summary>A whole number.</summary>
internal sealed record OtlpInteger(long Value) : OtlpValue
{
    public override void Write(Utf8JsonWriter writer) => writer.WriteNumberValue(Value);
}
