namespace Dashboard.LogStore.Search;

/// <summary>What a hit was sorted by.</summary>
public readonly record struct SortValue(SortValueKind Kind, long Long, double Double, string? Text)
{
    public static readonly SortValue Null;

    public static SortValue Of(long value) => new(SortValueKind.Long, value, 0, null);

    public static SortValue Of(double value) => new(SortValueKind.Double, 0, value, null);

    public static SortValue Of(float value) => new(SortValueKind.Float, 0, value, null);

    public static SortValue Of(string value) => new(SortValueKind.Text, 0, 0, value);
}
