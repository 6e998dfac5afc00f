using System.Globalization;
using System.Text.Json;

namespace Dashboard.LogStore.Otlp;

/// <summary>A floating-point number; one that JSON has no number for is text.</summary>
internal sealed record OtlpDouble(double Value) : OtlpValue
{
    public override void Write(Utf8JsonWriter writer)
    {
        if (!double.IsFinite(Value))
        {
            writer.WriteStringValue(Value.ToString(CultureInfo.InvariantCulture));
            return;
        }
        // With a fraction, so that the first document does not map the field to whole numbers.
        var text = Value.ToString("R", CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text);
    }
}
