namespace Dashboard.Web.Hosting.Settings;

/// <summary>A setting that cannot stand: its key, and what to write instead.</summary>
public sealed record SettingError(string Key, string Advice)
{
    public override string ToString() => $"{Key}: {Advice}";
}
