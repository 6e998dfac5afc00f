namespace Dashboard.Web.Hosting.Settings;

/// <summary>How log lines are written to the console.</summary>
public enum LogFormat
{
    Text,

    /// <summary>One JSON object a line, for log collectors.</summary>
    Json,
}
