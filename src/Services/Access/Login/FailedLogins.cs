using System.Net;
using System.Net.Sockets;

namespace Dashboard.Services.Access.Login;

/// <summary>
/// A sliding window of attempts an address. An attempt counts from its start, so that many at once do not slip through, and is taken back
/// unless the cluster refused it.
/// </summary>
public sealed class FailedLogins(FailureLimits limits, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, LinkedListNode<Attempts>> byAddress = [];
    private readonly LinkedList<Attempts> quietestFirst = [];

    /// <summary>Null where the address may try; otherwise how long it must wait.</summary>
    public TimeSpan? Begin(IPAddress? address)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            var attempts = AttemptsOf(Normalize(address));
            while (attempts.Times.TryPeek(out var oldest) && now - oldest >= limits.Window)
                attempts.Times.Dequeue();
            if (attempts.Times.Count >= limits.PerAddress)
                return attempts.Times.Peek() + limits.Window - now;

            attempts.Times.Enqueue(now);
            return null;
        }
    }

    /// <summary>Takes the last attempt back: it succeeded, or nobody could say.</summary>
    public void Forgive(IPAddress? address)
    {
        lock (gate)
        {
            if (byAddress.TryGetValue(Normalize(address), out var node))
                node.Value.TakeBack();
        }
    }

    /// <summary>One household or host may hold a whole IPv6 /64: it counts as one address.</summary>
    private static IPAddress Normalize(IPAddress? address)
    {
        if (address is null)
            return IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    private Attempts AttemptsOf(IPAddress address)
    {
        if (byAddress.TryGetValue(address, out var known))
        {
            quietestFirst.Remove(known);
            quietestFirst.AddLast(known);
            return known.Value;
        }

        if (byAddress.Count >= limits.Addresses)
        {
            byAddress.Remove(quietestFirst.First!.Value.Address);
            quietestFirst.RemoveFirst();
        }

        return (byAddress[address] = quietestFirst.AddLast(new Attempts(address))).Value;
    }

    private sealed class Attempts(IPAddress address)
    {
        public IPAddress Address => address;

        public Queue<DateTimeOffset> Times { get; private set; } = new();

        public void TakeBack() => Times = new(Times.SkipLast(1));
    }
}
