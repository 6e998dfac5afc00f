using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Values;

/// <summary>Addresses: 16 bytes, IPv4 mapped into IPv6.</summary>
internal sealed class IpFormat : ValueFormat
{
    public override bool IsRaw => true;

    public override string Format(double value) => JavaNumber.Format(value);

    public override string Format(ReadOnlySpan<byte> term)
    {
        if (term.Length != 16)
            return base.Format(term);
        var address = new IPAddress(term);
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString() : Hexadecimal(term);
    }

    public static byte[] Bytes(string text)
        => IPAddress.TryParse(text, out var address) && (address.AddressFamily == AddressFamily.InterNetworkV6 || text.Count(character => character == '.') == 3)
            ? address.MapToIPv6().GetAddressBytes()
            : throw AggregationErrors.IllegalArgument($"'{text}' is not an IP string literal.");

    /// <summary>Eight groups with the longest run of zeros left out, never with dotted numbers at the end.</summary>
    private static string Hexadecimal(ReadOnlySpan<byte> bytes)
    {
        var groups = new int[8];
        for (var group = 0; group < 8; group++)
            groups[group] = bytes[group * 2] << 8 | bytes[group * 2 + 1];
        var (start, length) = LongestZeros(groups);
        var left = string.Join(':', groups.Take(length < 2 ? 8 : start).Select(group => group.ToString("x", CultureInfo.InvariantCulture)));
        return length < 2 ? left : left + "::" + string.Join(':', groups.Skip(start + length).Select(group => group.ToString("x", CultureInfo.InvariantCulture)));
    }

    private static (int Start, int Length) LongestZeros(int[] groups)
    {
        var best = (Start: 0, Length: 0);
        for (var start = 0; start < 8; start++)
        {
            var end = start;
            while (end < 8 && groups[end] == 0)
                end++;
            if (end - start > best.Length)
                best = (start, end - start);
        }
        return best;
    }
}
