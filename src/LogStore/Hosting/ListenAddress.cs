using System.Net;

namespace Dashboard.LogStore.Hosting;

/// <summary>Where the API listens: <c>http://127.0.0.1:9200</c>, a host name only for this machine itself.</summary>
public sealed record ListenAddress(IPAddress Address, int Port)
{
    public bool IsLoopback => IPAddress.IsLoopback(Address);

    /// <summary>False where the text is no such address. <c>*</c>, <c>+</c> and <c>0.0.0.0</c> stand for every interface.</summary>
    public static bool TryParse(string text, out ListenAddress? address)
    {
        address = null;
        var normal = text.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal);
        if (!Uri.TryCreate(normal, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.AbsolutePath != "/")
            return false;
        if (uri.Host == "localhost")
            address = new ListenAddress(IPAddress.Loopback, uri.Port);
        else if (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip))
            address = new ListenAddress(ip, uri.Port);
        return address is not null;
    }

    public override string ToString() => $"http://{new IPEndPoint(Address, Port)}";
}
