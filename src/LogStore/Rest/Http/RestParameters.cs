using System.Globalization;

namespace Dashboard.LogStore.Rest.Http;

/// <summary>Parameters of a request by name. A value that cannot be read is answered with <c>illegal_argument_exception</c>.</summary>
internal sealed class RestParameters(IReadOnlyDictionary<string, string> values)
{
    public IEnumerable<string> Names => values.Keys;

    public bool Has(string name) => values.ContainsKey(name);

    public string? Text(string name) => values.GetValueOrDefault(name);

    public string Required(string name) => Text(name) ?? throw RestFailure.IllegalArgument($"[{name}] is missing");

    public bool Flag(string name, bool otherwise) => Text(name) switch
    {
        null => otherwise,
        "" or "true" => true,
        "false" => false,
        var other => throw RestFailure.IllegalArgument($"Failed to parse value [{other}] as only [true] or [false] are allowed."),
    };

    public int Number(string name, int otherwise) => Number(name) is { } number ? checked((int)Math.Clamp(number, int.MinValue, int.MaxValue)) : otherwise;

    public long? Number(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw RestFailure.IllegalArgument($"Failed to parse int parameter [{name}] with value [{text}]");
    }

    /// <summary>The items of a comma-separated list; empty where the parameter is missing.</summary>
    public IReadOnlyList<string> List(string name)
        => Text(name) is { } text ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>A span such as <c>5m</c>; <c>-1</c> is endless and null.</summary>
    public TimeSpan? Time(string name, TimeSpan? otherwise)
        => Text(name) is { } text ? TimeValue.Parse(text, name) : otherwise;
}
