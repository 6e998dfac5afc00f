namespace Dashboard.Web.Hosting.Settings;

/// <summary>Checks <c>Urls</c> before the server meets them, so that a wrong one is told like any other setting.</summary>
internal static class ListenAddresses
{
    public static void Check(SettingsReader settings)
    {
        foreach (var text in (settings.Text("Urls") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsAddress(text))
                settings.Wrong("Urls", $"write addresses like http://127.0.0.1:5080 or http://+:8080, several with a semicolon between, not \"{text}\".");
        }
    }

    private static bool IsAddress(string text)
    {
        try
        {
            var address = BindingAddress.Parse(text);
            return address.Scheme is "http" or "https" && address.Port is >= 0 and <= 65535 && address.PathBase.Length == 0 && HasPort(text);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>BindingAddress takes a port that is no number for a part of the host.</summary>
    private static bool HasPort(string text)
    {
        var host = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
        var colon = host.LastIndexOf(':');
        return colon < 0 || host.EndsWith(']') || int.TryParse(host[(colon + 1)..], out _);
    }
}
