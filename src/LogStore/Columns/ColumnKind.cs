namespace Dashboard.LogStore.Columns;

/// <summary>What the values of a column are, after the mapping has been applied.</summary>
public enum ColumnKind
{
    /// <summary>Whole values as UTF-8 (<see cref="StringBlock"/>), after <c>ignore_above</c>; a normalizer is the reader's.</summary>
    Keyword,

    /// <summary>Unanalyzed UTF-8 (<see cref="StringBlock"/>).</summary>
    Text,

    /// <summary>Integers of any width (<see cref="LongBlock"/>).</summary>
    Long,

    /// <summary>Floating point of any width (<see cref="DoubleBlock"/>), already rounded to the width of the mapping.</summary>
    Double,

    /// <summary>0 or 1 (<see cref="LongBlock"/>).</summary>
    Boolean,

    /// <summary>Milliseconds since 1970 (<see cref="LongBlock"/>).</summary>
    Date,

    /// <summary>Nanoseconds since 1970 (<see cref="LongBlock"/>), for <c>date_nanos</c>.</summary>
    DateNanos,

    /// <summary>16 bytes an address, IPv4 mapped into IPv6, so that bytes sort as addresses do (<see cref="StringBlock"/>).</summary>
    Ip,
}
