namespace Dashboard.LogStore.Search.Dsl;

/// <summary>What a scalar of a query was in JSON.</summary>
public enum QueryValueKind
{
    String,
    Number,
    Boolean,
}
