namespace Dashboard.Web.Login;

/// <summary>The page to come back to after login: only ever a path of this application.</summary>
public static class ReturnUrl
{
    private const int Longest = 4096;

    /// <summary>The text where it is a local path, else the start page.</summary>
    public static string Local(string? text) => IsLocal(text) ? text! : Navigation.Urls.Overview;

    /// <summary>The login page's address, with the way back.</summary>
    public static string Login(string? returnTo, string? reason = null)
    {
        var query = new List<string>(2);
        if (IsLocal(returnTo) && returnTo != Navigation.Urls.Overview)
            query.Add($"return={Uri.EscapeDataString(returnTo!)}");
        if (reason is not null)
            query.Add($"reason={Uri.EscapeDataString(reason)}");
        return query.Count == 0 ? Navigation.Urls.Login : $"{Navigation.Urls.Login}?{string.Join('&', query)}";
    }

    // Browsers read a second slash or a backslash as another host, and drop control characters.
    private static bool IsLocal(string? text) =>
        text is { Length: > 0 and <= Longest }
        && text[0] == '/'
        && (text.Length == 1 || text[1] is not ('/' or '\\'))
        && !text.AsSpan().ContainsAnyInRange('\0', '\x1f')
        && !text.Contains('\x7f', StringComparison.Ordinal)
        && !(text == Navigation.Urls.Login || text.StartsWith(Navigation.Urls.Login + "?", StringComparison.Ordinal) || text.StartsWith(Navigation.Urls.Login + "/", StringComparison.Ordinal));
}
