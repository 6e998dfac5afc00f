namespace Dashboard.Web.Layout.Preferences;

/// <summary>What this browser remembers about how the application looks. It lives in cookies, so that the first paint is right; none of it is secret.</summary>
public sealed record UiPreferences
{
    public const string ThemeCookie = "ui-theme";
    public const string ZoneCookie = "ui-zone";
    public const string DensityCookie = "ui-density";
    public const string RailCookie = "ui-rail";
    public const string NamespacesCookie = "ui-namespaces";
    public const string KnownNamespacesCookie = "ui-known-namespaces";
    public const string TimeCookie = "ui-time";
    public const string TimeZoneCookie = "ui-time-zone";

    public ColorTheme Theme { get; init; }

    public Zone Zone { get; init; }

    public RowDensity Density { get; init; }

    /// <summary>The rail shows its icons only.</summary>
    public bool RailFolded { get; init; }

    /// <summary>The namespaces that were looked at last, as the address writes them; empty where nothing was chosen yet.</summary>
    public string Namespaces { get; init; } = "";

    /// <summary>Namespaces that were typed in by somebody who may not list them.</summary>
    public string KnownNamespaces { get; init; } = "";

    /// <summary>The stretch of time that was looked at last, as the address writes it; empty where nothing was chosen yet.</summary>
    public string Time { get; init; } = "";

    /// <summary>The browser's time zone by its name in the IANA's database; empty where it is not known yet.</summary>
    public string TimeZone { get; init; } = "";

    public static UiPreferences Read(IRequestCookieCollection cookies) => new()
    {
        Theme = Choice<ColorTheme>(cookies[ThemeCookie]),
        Zone = Choice<Zone>(cookies[ZoneCookie]),
        Density = Choice<RowDensity>(cookies[DensityCookie]),
        RailFolded = cookies[RailCookie] == "folded",
        Namespaces = cookies[NamespacesCookie] ?? "",
        KnownNamespaces = cookies[KnownNamespacesCookie] ?? "",
        Time = cookies[TimeCookie] ?? "",
        TimeZone = cookies[TimeZoneCookie] ?? "",
    };

    /// <summary>The word that a cookie and an attribute of <c>&lt;html&gt;</c> hold for a choice; null for the default.</summary>
    public static string? Word<T>(T choice)
        where T : struct, Enum => EqualityComparer<T>.Default.Equals(choice, default) ? null : choice.ToString().ToLowerInvariant();

    private static T Choice<T>(string? word)
        where T : struct, Enum =>
        word is { Length: > 0 } && char.IsLetter(word[0]) && Enum.TryParse<T>(word, ignoreCase: true, out var choice) ? choice : default;
}
