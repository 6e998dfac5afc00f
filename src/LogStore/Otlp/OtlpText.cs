using System.Text.Json;

namespace Dashboard.LogStore.Otlp;

/// <summary>Text; bytes come as base64.</summary>
internal sealed record OtlpText(string Value) : OtlpValue
{
    public override void Write(Utf8JsonWriter writer) => writer.WriteStringValue(Value);
}
