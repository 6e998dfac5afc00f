using System.Text.Json;

namespace Dashboard.LogStore.Otlp;

/// <summary>Values by name; of a name that comes twice the last counts.</summary>
internal sealed record OtlpMap(IReadOnlyDictionary<string, OtlpValue> Members) : OtlpValue
{
    public override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in Members)
        {
            writer.WritePropertyName(name);
            value.Write(writer);
        }
        writer.WriteEndObject();
    }
}
