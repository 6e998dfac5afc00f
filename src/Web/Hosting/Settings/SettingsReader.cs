using System.Globalization;
using System.Net;

namespace Dashboard.Web.Hosting.Settings;

/// <summary>
/// Reads settings by key and goes on after a wrong one, so that all errors can be told at once. Remembers which keys there are, for telling
/// misspelt ones.
/// </summary>
public sealed class SettingsReader(IConfiguration configuration)
{
    private static readonly (string Name, int Shift)[] Units = [("KB", 10), ("MB", 20), ("GB", 30), ("TB", 40)];
    private readonly List<SettingError> errors = [];
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<SettingError> Errors => errors;

    /// <summary>All keys that were asked for.</summary>
    public IReadOnlySet<string> Known => known;

    public void Wrong(string key, string advice) => errors.Add(new(key, advice));

    /// <summary>The text; null where it is absent or blank.</summary>
    public string? Text(string key)
    {
        known.Add(key);
        return configuration[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }

    /// <summary>Whether the key is there and says nothing, which for some means "none".</summary>
    public bool IsBlank(string key)
    {
        known.Add(key);
        return configuration[key] is { } text && string.IsNullOrWhiteSpace(text);
    }

    public bool? Flag(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (bool.TryParse(text, out var flag))
            return flag;
        Wrong(key, $"write true or false, not \"{text}\".");
        return null;
    }

    public int Number(string key, int fallback, int least, int most)
    {
        if (Text(key) is not { } text)
            return fallback;
        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Wrong(key, $"write a whole number from {least} to {most}, not \"{text}\".");
        return fallback;
    }

    /// <summary>A time span as <c>[days.]hours:minutes:seconds</c>. A bare number would be days: it is refused.</summary>
    public TimeSpan Duration(string key, TimeSpan fallback, TimeSpan least, TimeSpan most)
    {
        if (Text(key) is not { } text)
            return fallback;
        if (text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= least && span <= most)
            return span;
        Wrong(key, $"write hours:minutes:seconds from {least:c} to {most:c}, for instance {fallback:c}, not \"{text}\".");
        return fallback;
    }

    /// <summary>Bytes, for instance <c>512MB</c> or <c>20GB</c> (of 1,024 each); null where it is absent.</summary>
    public long? Size(string key)
    {
        if (Text(key) is not { } text)
            return null;
        var (name, shift) = Array.Find(Units, unit => text.EndsWith(unit.Name, StringComparison.OrdinalIgnoreCase));
        if (decimal.TryParse(text[..^(name ?? "").Length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            && number < long.MaxValue >> shift)
            return (long)(number * (1L << shift));
        Wrong(key, $"write a size, for instance 512MB or 20GB, not \"{text}\".");
        return null;
    }

    /// <summary>Keys of the items of a list whose items are sections: <c>KEY:0</c>, <c>KEY:1</c>.</summary>
    public IReadOnlyList<string> Items(string key) => [.. configuration.GetSection(key).GetChildren().Select(child => child.Path)];

    public T Choice<T>(string key, T fallback)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return fallback;
        if (Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } match)
            return Enum.Parse<T>(match);
        Wrong(key, $"write one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}, not \"{text}\".");
        return fallback;
    }

    /// <summary>Several values: <c>KEY=a,b</c>, or <c>KEY:0=a</c> and <c>KEY:1=b</c>.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        var single = (Text(key) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var section = configuration.GetSection(key).GetChildren().ToList();
        foreach (var child in section)
            known.Add(child.Path);
        return [.. single, .. section.Select(child => child.Value?.Trim()).OfType<string>().Where(text => text.Length > 0)];
    }

    /// <summary>Addresses and ranges, for instance <c>10.0.0.7, 10.1.0.0/16, fd00::/8</c>.</summary>
    public IReadOnlyList<IPNetwork> Networks(string key)
    {
        var networks = new List<IPNetwork>();
        foreach (var text in Texts(key))
        {
            if (IPAddress.TryParse(text, out var address))
                networks.Add(new(address, address.GetAddressBytes().Length * 8));
            else if (IPNetwork.TryParse(text, out var network))
                networks.Add(network);
            else
                Wrong(key, $"write addresses or ranges, for instance 10.0.0.7 or 10.1.0.0/16, not \"{text}\".");
        }

        return networks;
    }
}
