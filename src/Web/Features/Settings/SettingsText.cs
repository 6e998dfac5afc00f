namespace Dashboard.Web.Features.Settings;

/// <summary>Names the resource files of the settings page's words.</summary>
public sealed class SettingsText;
