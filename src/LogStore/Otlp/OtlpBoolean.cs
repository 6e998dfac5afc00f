using System.Text.Json;

namespace Dashboard.LogStore.Otlp;

/// <summary>True or false.</summary>
internal sealed record OtlpBoolean(bool Value) : OtlpValue
{
    public override void Write(Utf8JsonWriter writer) => writer.WriteBooleanValue(Value);
}
