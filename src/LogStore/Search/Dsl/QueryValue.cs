namespace Dashboard.LogStore.Search.Dsl;

/// <summary>A scalar of a query, as it was written.</summary>
public readonly record struct QueryValue(QueryValueKind Kind, string Text)
{
    public static QueryValue Of(string text) => new(QueryValueKind.String, text);

    public override string ToString() => Text;
}
