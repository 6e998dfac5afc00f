using System.Globalization;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>A range of addresses, 16 bytes each: from, included, up to <paramref name="To"/>, not included; null is open.</summary>
internal sealed record IpRange(string Key, byte[]? From, byte[]? To)
{
    public bool Contains(ReadOnlySpan<byte> address)
        => (From is null || address.SequenceCompareTo(From) >= 0) && (To is null || address.SequenceCompareTo(To) < 0);

    public static IpRange Of(RequestedRange range)
    {
        if (range.Mask is { } mask)
            return Network(range.Key ?? mask, mask);
        var from = range.From is null ? null : IpFormat.Bytes(range.From.Text);
        var to = range.To is null ? null : IpFormat.Bytes(range.To.Text);
        return new(range.Key ?? $"{Text(from)}-{Text(to)}", from, to);
    }

    public static string Text(byte[]? address) => address is null ? "*" : ValueFormat.Ip.Format(address);

    private static IpRange Network(string key, string mask)
    {
        var slash = mask.IndexOf('/');
        if (slash < 0 || !int.TryParse(mask.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            throw AggregationErrors.IllegalArgument($"Expected [ip/prefix] but was [{mask}]");
        var address = IpFormat.Bytes(mask[..slash]);
        var bits = mask[..slash].Contains(':') ? length : length + 96;
        if (bits > 128)
            throw AggregationErrors.IllegalArgument($"Illegal prefix length [{length}] in [{mask}]. Must be 0-32 for IPv4 ranges, 0-128 for IPv6 ranges");
        for (var bit = bits; bit < 128; bit++)
            address[bit / 8] &= (byte)~(0x80 >> bit % 8);
        var next = After(address, bits);
        // From the first address on, or up to the last, is open.
        return new(key, address.AsSpan().ContainsAnyExcept((byte)0) ? address : null, next);
    }

    /// <summary>The first address after a network, null where there is none.</summary>
    private static byte[]? After(byte[] network, int bits)
    {
        var next = (byte[])network.Clone();
        for (var bit = bits - 1; bit >= 0; bit--)
        {
            var value = (byte)(0x80 >> bit % 8);
            next[bit / 8] ^= value;
            if ((next[bit / 8] & value) != 0)
                return next;
        }
        return null;
    }
}
