namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>The key of a bucket of terms: bytes, a whole number or a floating-point number, all of one result alike.</summary>
internal readonly struct TermKey : IEquatable<TermKey>, IComparable<TermKey>
{
    private readonly byte[]? bytes;

    public TermKey(byte[] bytes) => this.bytes = bytes;

    public TermKey(long value) => Long = value;

    private TermKey(double value)
    {
        Double = value;
        IsDouble = true;
    }

    public ReadOnlySpan<byte> Bytes => bytes;

    public bool IsBytes => bytes is not null;

    public bool IsDouble { get; }

    public long Long { get; }

    public double Double { get; }

    public double Number => IsBytes ? double.NaN : IsDouble ? Double : Long;

    public static TermKey Of(double value) => new(value);

    public TermKey AsDouble() => IsDouble ? this : new((double)Long);

    public bool Equals(TermKey other) => IsBytes ? other.IsBytes && Bytes.SequenceEqual(other.Bytes) : !other.IsBytes && Long == other.Long && Double.Equals(other.Double);

    public override bool Equals(object? obj) => obj is TermKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Bytes);
        hash.Add(Long);
        hash.Add(Double);
        return hash.ToHashCode();
    }

    public int CompareTo(TermKey other)
        => IsBytes ? Bytes.SequenceCompareTo(other.Bytes) : IsDouble ? Double.CompareTo(other.Double) : Long.CompareTo(other.Long);

    public static bool operator ==(TermKey left, TermKey right) => left.Equals(right);

    public static bool operator !=(TermKey left, TermKey right) => !left.Equals(right);
}
