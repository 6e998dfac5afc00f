namespace Dashboard.Services.Logs.Formats;

/// <summary>
/// Makes a link of a value. What a log line holds is anybody's writing: only http, https and addresses of this application become a link, never a script's or another scheme's.
/// </summary>
internal static class SafeLink
{
    private const string Escaped = "{{value}}";
    private const string Raw = "{{rawValue}}";

    public static FormattedValue Of(UrlFormat format, string value)
    {
        var template = format.Template.Trim();
        // The raw value is a whole address: it may begin one, and never slip into the middle of another.
        var address = template.StartsWith(Raw, StringComparison.Ordinal)
            ? value.Trim() + Fill(template[Raw.Length..], value)
            : Fill(template, value);
        var text = format.Label?.Replace(Escaped, value, StringComparison.Ordinal) ?? value;
        return new() { Text = text, Link = value.Length > 0 && IsSafe(address) ? address : null };
    }

    private static string Fill(string template, string value) =>
        template.Replace(Escaped, Uri.EscapeDataString(value), StringComparison.Ordinal).Replace(Raw, Uri.EscapeDataString(value), StringComparison.Ordinal);

    private static bool IsSafe(string address)
    {
        // Browsers pass over control characters, and take a backslash for a slash.
        if (address.Any(letter => char.IsControl(letter) || letter is '\\' or ' '))
            return false;
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            return address.StartsWith($"{uri!.Scheme}://", StringComparison.OrdinalIgnoreCase) && uri.UserInfo.Length == 0;
        // Relative, and not to another host ("//evil").
        return address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);
    }
}
