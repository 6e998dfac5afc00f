namespace Dashboard.LogStore.Search;

/// <summary>A value to be written: a text, or JSON that stands for itself.</summary>
public readonly record struct FieldValue(string Text, bool IsJson)
{
    public static FieldValue OfText(string text) => new(text, false);

    public static FieldValue OfJson(string json) => new(json, true);
}
