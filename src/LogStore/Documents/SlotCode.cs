namespace Dashboard.LogStore.Documents;

/// <summary>What stands in a slot of a <see cref="Shape"/>: one byte after the mark.</summary>
internal static class SlotCode
{
    /// <summary>Begins a slot; never part of UTF-8.</summary>
    public const byte Mark = 0xFF;

    public const byte Text = 1;

    /// <summary>A string whose escapes are not the usual ones: its value is in the text column, its bytes in the escaped one.</summary>
    public const byte EscapedText = 2;
    public const byte Long = 3;
    public const byte Double = 4;
    public const byte Number = 5;
    public const byte Boolean = 6;
    public const byte Null = 7;

    /// <summary>Plus the number of digits after the second's point, 0 to 9.</summary>
    public const byte Time = 16;

    public static StoredKind KindOf(byte code) => code switch
    {
        Text or EscapedText => StoredKind.Text,
        Long => StoredKind.Long,
        Double => StoredKind.Double,
        Number => StoredKind.Number,
        Boolean => StoredKind.Boolean,
        Null => StoredKind.Null,
        _ => StoredKind.Time,
    };
}
