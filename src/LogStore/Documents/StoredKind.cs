namespace Dashboard.LogStore.Documents;

/// <summary>How the values of a path are kept. A path whose values differ has a stored column for each kind that occurs.</summary>
internal enum StoredKind : byte
{
    /// <summary>Strings, unescaped, as UTF-8.</summary>
    Text = 1,

    /// <summary>Strings of RFC 3339 in UTC on date fields, as nanoseconds since 1970.</summary>
    Time = 2,

    /// <summary>Integers that fit 64 bits.</summary>
    Long = 3,

    /// <summary>Numbers that a double gives back digit for digit, as the double's bits.</summary>
    Double = 4,

    /// <summary>Any other number, as its text.</summary>
    Number = 5,

    /// <summary>0 or 1.</summary>
    Boolean = 6,

    /// <summary>Nulls of fields that have a value for them; 0.</summary>
    Null = 7,

    /// <summary>Strings escaped otherwise than usual, as they stood between the quotes; their values are in <see cref="Text"/>.</summary>
    Escaped = 8,
}
