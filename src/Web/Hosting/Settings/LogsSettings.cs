using System.Text.RegularExpressions;
using Dashboard.Services.Access;
using Dashboard.Services.Logs;

namespace Dashboard.Web.Hosting.Settings;

/// <summary>Reads the section <c>Logs</c>: where the stored logs are. Nothing of it means the embedded store.</summary>
internal static partial class LogsSettings
{
    private const string KeyOfServers = "Logs:Servers";
    private const string KeyOfAdminAccess = "Logs:AdminAccess";
    private static readonly string[] Credentials = ["Logs:Username", "Logs:ApiKey", "Logs:BearerToken", "Logs:BearerTokenFile"];
    private static readonly string[] ForServers = [.. Credentials, "Logs:ClientCertificateFile", "Logs:CertificateAuthorityFile"];

    public static LogsOptions Read(SettingsReader settings)
    {
        var defaults = new LogsOptions();
        var options = defaults with
        {
            Servers = Servers(settings),
            Username = settings.Text("Logs:Username"),
            Password = settings.Text("Logs:Password"),
            ApiKey = settings.Text("Logs:ApiKey"),
            BearerToken = settings.Text("Logs:BearerToken"),
            BearerTokenFile = File(settings, "Logs:BearerTokenFile"),
            ClientCertificateFile = File(settings, "Logs:ClientCertificateFile"),
            ClientKeyFile = File(settings, "Logs:ClientKeyFile"),
            CertificateAuthorityFile = File(settings, "Logs:CertificateAuthorityFile"),
            InsecureSkipTlsVerify = settings.Flag("Logs:InsecureSkipTlsVerify") ?? false,
            Headers = Headers(settings),
            RequestTimeout = settings.Duration("Logs:RequestTimeout", defaults.RequestTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
            MaximumAnswerBytes = AnswerSize(settings, defaults.MaximumAnswerBytes),
            NamespaceFields = settings.Texts("Logs:NamespaceFields") is { Count: > 0 } fields ? fields : defaults.NamespaceFields,
            AdminAccess = AdminAccess(settings, defaults.AdminAccess),
            AllowedHiddenIndices = settings.Texts("Logs:AllowedHiddenIndices"),
        };
        Check(settings, options);
        return options;
    }

    private static List<Uri> Servers(SettingsReader settings)
    {
        var servers = new List<Uri>();
        foreach (var text in settings.Texts(KeyOfServers))
        {
            // What is wrong may hold a password: it is not repeated.
            if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query.Length > 0 || uri.Fragment.Length > 0)
                settings.Wrong(KeyOfServers, "write addresses with http or https, several with commas between, for instance https://logs-0:9200,https://logs-1:9200.");
            else if (uri.UserInfo.Length > 0)
                settings.Wrong(KeyOfServers, $"write name and password into Logs:Username and Logs:Password, not into the address of {uri.Host}.");
            else
                servers.Add(uri);
        }

        return servers;
    }

    private static void Check(SettingsReader settings, LogsOptions options)
    {
        if ((options.Username is null) != (options.Password is null))
            settings.Wrong(options.Username is null ? "Logs:Username" : "Logs:Password", "set Logs:Username and Logs:Password together, or neither.");
        var given = Credentials.Where(key => settings.Text(key) is not null).ToList();
        if (given.Count > 1)
            settings.Wrong(given[1], $"set one of {string.Join(", ", given)}, not several: the server gets one credential.");
        if (options is { ClientKeyFile: not null, ClientCertificateFile: null })
            settings.Wrong("Logs:ClientCertificateFile", "name the certificate of Logs:ClientKeyFile.");
        if (options.IsEmbedded && Array.Find(ForServers, key => settings.Text(key) is not null) is { } useless)
            settings.Wrong(useless, "set Logs:Servers too: the built-in log store needs no credentials.");
    }

    private static string? File(SettingsReader settings, string key)
    {
        if (settings.Text(key) is not { } path)
            return null;
        if (!System.IO.File.Exists(path))
            settings.Wrong(key, $"name a file that is there; \"{path}\" is not, or it cannot be read.");
        return path;
    }

    private static Dictionary<string, string> Headers(SettingsReader settings)
    {
        const string key = "Logs:Headers";
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in settings.Items(key))
        {
            var name = item[(key.Length + 1)..];
            if (settings.Text(item) is not { } value)
                continue;
            if (HeaderName().IsMatch(name) && !value.AsSpan().ContainsAny('\r', '\n'))
                headers[name] = value;
            else
                settings.Wrong(item, "write a header as Logs:Headers:NAME=VALUE, for instance Logs:Headers:X-Tenant=dashboard.");
        }

        return headers;
    }

    private static long AnswerSize(SettingsReader settings, long fallback)
    {
        const string key = "Logs:MaximumAnswerSize";
        var size = settings.Size(key) ?? fallback;
        if (size is >= 1 << 20 and <= 1L << 30)
            return size;
        settings.Wrong(key, "write a size from 1MB to 1GB.");
        return fallback;
    }

    /// <summary>As the application words a missing right: <c>update deployments.apps in logging</c>.</summary>
    private static AccessQuestion AdminAccess(SettingsReader settings, AccessQuestion fallback)
    {
        if (settings.Text(KeyOfAdminAccess) is not { } text)
            return fallback;
        if (Right().Match(text) is not { Success: true } match)
        {
            settings.Wrong(KeyOfAdminAccess, $"write a right as VERB RESOURCE[.GROUP] [in NAMESPACE], for instance * *.* or update deployments.apps in logging, not \"{text}\".");
            return fallback;
        }

        return new(match.Groups["verb"].Value, match.Groups["group"].Value, match.Groups["plural"].Value, Optional(match.Groups["namespace"]), Optional(match.Groups["sub"]));
    }

    private static string? Optional(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex("^[A-Za-z0-9!#$%&'*+.^_`|~-]+$")]
    private static partial Regex HeaderName();

    [GeneratedRegex(@"^(?<verb>[a-z]+|\*) (?<plural>[a-z0-9-]+|\*)(?:/(?<sub>[a-z]+))?(?:\.(?<group>[a-z0-9.-]+|\*))?(?: in (?<namespace>[a-z0-9-]+))?$")]
    private static partial Regex Right();
}
