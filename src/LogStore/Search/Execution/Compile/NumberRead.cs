using System.Globalization;
using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Search.Execution.Compile;

/// <summary>Reads the numbers of queries as a field's type takes them.</summary>
internal static class NumberRead
{
    /// <summary>The number of a text; <c>number_format_exception</c> where it is none.</summary>
    public static decimal Decimal(string text)
    {
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        // Beyond what a decimal holds: as far as a whole number can be.
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var floating) && !double.IsNaN(floating))
            return floating > 0 ? long.MaxValue + 1m : floating < 0 ? long.MinValue - 1m : 0;
        throw Failure(text);
    }

    /// <summary>A floating point number, rounded to the width of the field's type.</summary>
    public static double Double(FieldMapping field, string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            throw Failure(text);
        return field.Type switch
        {
            "float" => (float)number,
            "half_float" => (double)(Half)number,
            "scaled_float" => Math.Round(number * field.ScalingFactor) / field.ScalingFactor,
            _ => number,
        };
    }

    private static StoreFailureException Failure(string text) =>
        new(new(400, "number_format_exception", text.Length == 0 ? "empty String" : $"For input string: \"{text}\""));
}
