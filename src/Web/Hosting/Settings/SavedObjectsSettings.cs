using System.Text.RegularExpressions;
using Dashboard.Services.Access;
using Dashboard.Services.SavedObjects;

namespace Dashboard.Web.Hosting.Settings;

/// <summary>Reads the section <c>SavedObjects</c>.</summary>
internal static partial class SavedObjectsSettings
{
    private const long LeastObject = 1024;
    private const long MostObject = 16L << 20;

    public static SavedObjectsOptions Read(SettingsReader settings, DataOptions data, bool hasOwnAccount)
    {
        var defaults = new SavedObjectsOptions { Path = Path.Combine(data.Path, "saved-objects") };
        var (label, @namespace) = ReadConfigMaps(settings, hasOwnAccount);
        return defaults with
        {
            Store = settings.Choice("SavedObjects:Store", defaults.Store),
            Index = ReadIndex(settings, defaults.Index),
            ProvisioningPath = ReadPath(settings, "SavedObjects:ProvisioningPath"),
            ConfigMapLabel = label,
            ConfigMapNamespace = @namespace,
            Path = ReadPath(settings, "SavedObjects:Path") ?? defaults.Path,
            ManageRight = ReadRight(settings) ?? defaults.ManageRight,
            Limits = ReadLimits(settings, defaults.Limits),
        };
    }

    private static string ReadIndex(SettingsReader settings, string fallback)
    {
        const string key = "SavedObjects:Index";
        var index = settings.Text(key) ?? fallback;
        if (!IndexName().IsMatch(index))
            settings.Wrong(key, $"write an index's name of small letters, digits, -, _ and ., for instance {fallback}, not \"{index}\".");
        return index;
    }

    private static (string? Label, string? Namespace) ReadConfigMaps(SettingsReader settings, bool hasOwnAccount)
    {
        const string keyOfLabel = "SavedObjects:ConfigMapLabel";
        const string keyOfNamespace = "SavedObjects:ConfigMapNamespace";
        var (label, @namespace) = (settings.Text(keyOfLabel), settings.Text(keyOfNamespace));
        if (@namespace is not null && !Namespace().IsMatch(@namespace))
            settings.Wrong(keyOfNamespace, $"write the name of a namespace, not \"{@namespace}\".");
        if (label is not null && @namespace is null)
            settings.Wrong(keyOfNamespace, $"name the namespace of the ConfigMaps that {keyOfLabel} selects; who may write them there writes what all users see.");
        if (label is null && @namespace is not null)
            settings.Wrong(keyOfLabel, "write which ConfigMaps hold saved objects, for instance dashboard.io/saved-objects=true.");
        if (label is not null && !hasOwnAccount)
            settings.Wrong(keyOfLabel, "give Dashboard an account of its own, for instance with Cluster:TokenFile: it reads the ConfigMaps with it, never with a user's.");
        return (label, @namespace);
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

    [GeneratedRegex("^[a-z0-9.][a-z0-9._-]{0,199}$")]
    private static partial Regex IndexName();

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$")]
    private static partial Regex Namespace();

    // As kubectl auth can-i takes it; a bare resource is of the core group.
    [GeneratedRegex(@"^(?<verb>\*|[a-z]+) +(?<plural>\*|[a-z0-9]+)(\.(?<group>\*|[a-z0-9.-]+))?( +in +(?<namespace>[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?))?$")]
    private static partial Regex Right();
}
