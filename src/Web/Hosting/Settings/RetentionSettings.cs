using Dashboard.LogStore;

namespace Dashboard.Web.Hosting.Settings;

/// <summary>Rules of retention: a list of patterns, each with an age, a size, or both.</summary>
internal static class RetentionSettings
{
    public static IReadOnlyList<RetentionRule> Read(SettingsReader settings, string key)
        => [.. settings.Items(key).Select(item => ReadRule(settings, item)).OfType<RetentionRule>()];

    private static RetentionRule? ReadRule(SettingsReader settings, string key)
    {
        var pattern = settings.Text($"{key}:Pattern");
        var age = settings.Text($"{key}:MaximumAge") is null
            ? (TimeSpan?)null
            : settings.Duration($"{key}:MaximumAge", TimeSpan.FromDays(7), TimeSpan.FromMinutes(1), TimeSpan.FromDays(36_500));
        var size = settings.Size($"{key}:MaximumSize");
        if (pattern is null)
            settings.Wrong($"{key}:Pattern", "name the indices that the rule is for, for instance logstash-*, or * for all.");
        if (settings.Text($"{key}:MaximumAge") is null && settings.Text($"{key}:MaximumSize") is null)
            settings.Wrong($"{key}:MaximumAge", "write how old logs may become, for instance 7.00:00:00 for a week, or set MaximumSize, for instance 20GB.");
        return pattern is null ? null : new RetentionRule { Pattern = pattern, MaximumAge = age, MaximumBytes = size };
    }
}
