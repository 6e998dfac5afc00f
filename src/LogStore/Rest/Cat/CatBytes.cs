using System.Globalization;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Cat;

/// <summary>A size in a table, shown in the unit that the request names.</summary>
internal sealed record CatBytes(long Value)
{
    public string Format(string? unit) => unit switch
    {
        null => ByteSize.Format(Value),
        "b" => Value.ToString(CultureInfo.InvariantCulture),
        "k" or "kb" => (Value >> 10).ToString(CultureInfo.InvariantCulture),
        "m" or "mb" => (Value >> 20).ToString(CultureInfo.InvariantCulture),
        "g" or "gb" => (Value >> 30).ToString(CultureInfo.InvariantCulture),
        "t" or "tb" => (Value >> 40).ToString(CultureInfo.InvariantCulture),
        "p" or "pb" => (Value >> 50).ToString(CultureInfo.InvariantCulture),
        _ => throw RestFailure.IllegalArgument($"bytes parameter [{unit}] is not a unit"),
    };
}
