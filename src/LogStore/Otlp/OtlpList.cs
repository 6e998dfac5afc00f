using System.Text.Json;

namespace Dashboard.LogStore.Otlp;

/// <summary>Several values.</summary>
internal sealed record OtlpList(IReadOnlyList<OtlpValue> Items) : OtlpValue
{
    public override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var item in Items)
            item.Write(writer);
        writer.WriteEndArray();
    }
}
