using System.Text.RegularExpressions;
using Dashboard.Services.Access;
using Dashboard.Services.SavedObjects;

namespace Dashboard.Web.Hosting.Settings;

/// <summary>Reads the section <c>SavedObjects</c>.</summary>
internal static partial class SavedObjectsSettings
{
    private const long LeastObject = 1024;
    private const long MostObject = 16L << 20;

    public static SavedObjectsOptions Read(SettingsReader settings, DataOptions data)
    {
        var defaults = new SavedObjectsOptions { Path = Path.Combine(data.Path, "saved-objects") };
        return defaults with
        {
            Path = ReadPath(settings, "SavedObjects:Path") ?? defaults.Path,
            ManageRight = ReadRight(settings) ?? defaults.ManageRight,
            Limits = ReadLimits(settings, defaults.Limits),
        };
    }

    private static string? ReadPath(SettingsReader settings, string key)
    {
        if (settings.Text(key) is not { } text)
            return null;
        try
        {
            return Path.GetFullPath(text);
        }
        catch (Exception unusable) when (unusable is ArgumentException or NotSupportedException)
        {
            settings.Wrong(key, $"name a folder, not \"{text}\".");
            return null;
        }
    }

    private static AccessQuestion? ReadRight(SettingsReader settings)
    {
        const string key = "SavedObjects:ManageRight";
        if (settings.Text(key) is not { } text)
            return null;
        if (Right().Match(text) is { Success: true } match)
            return new(match.Groups["verb"].Value, match.Groups["group"].Value, match.Groups["plural"].Value, match.Groups["namespace"] is { Success: true } named ? named.Value : null);
        settings.Wrong(key, $"write a verb and a resource, for instance \"update deployments.apps in shop\", or \"* *.*\" for every right, not \"{text}\".");
        return null;
    }

    private static SavedObjectLimits ReadLimits(SettingsReader settings, SavedObjectLimits defaults)
    {
        const string keyOfObject = "SavedObjects:MaxObjectSize";
        const string keyOfTotal = "SavedObjects:MaxTotalSize";
        var one = settings.Size(keyOfObject) ?? defaults.MaxObjectBytes;
        var total = settings.Size(keyOfTotal) ?? Math.Max(defaults.MaxTotalBytes, one);
        if (one is < LeastObject or > MostObject)
            settings.Wrong(keyOfObject, $"write a size from 1KB to {MostObject >> 20}MB.");
        if (total < one)
            settings.Wrong(keyOfTotal, $"write a size that is not below {keyOfObject}.");
        return defaults with { MaxObjectBytes = one, MaxTotalBytes = total };
    }

    // As kubectl auth can-i takes it; a bare resource is of the core group.
    [GeneratedRegex(@"^(?<verb>\*|[a-z]+) +(?<plural>\*|[a-z0-9]+)(\.(?<group>\*|[a-z0-9.-]+))?( +in +(?<namespace>[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?))?$")]
    private static partial Regex Right();
}
