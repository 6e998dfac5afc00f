namespace Dashboard.LogStore.Mapping.Values;

/// <summary>What an integer type can hold.</summary>
internal static class NumberRange
{
    public static (long Least, long Most) Of(string type) => type switch
    {
        "byte" => (sbyte.MinValue, sbyte.MaxValue),
        "short" => (short.MinValue, short.MaxValue),
        "integer" => (int.MinValue, int.MaxValue),
        _ => (long.MinValue, long.MaxValue),
    };
}
