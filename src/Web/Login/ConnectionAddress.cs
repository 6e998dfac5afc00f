using System.Net;

namespace Dashboard.Web.Login;

/// <summary>The address of the connection itself, kept before forwarded headers put the browser's in its place: trust goes by it.</summary>
internal static class ConnectionAddress
{
    private static readonly object Key = new();

    public static IApplicationBuilder KeepConnectionAddress(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Items[Key] = context.Connection.RemoteIpAddress;
        return next(context);
    });

    public static IPAddress? Of(HttpContext context) => context.Items[Key] as IPAddress;

    /// <summary>Whether the address lies in one of the ranges; IPv4 written as IPv6 too.</summary>
    public static bool IsIn(this IPAddress? address, IReadOnlyList<System.Net.IPNetwork> networks)
    {
        if (address is null)
            return false;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return networks.Any(network => network.Contains(plain));
    }
}
