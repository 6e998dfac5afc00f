namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Which operators of the simple syntax are on.</summary>
[Flags]
public enum SimpleQueryFlags
{
    None = 0,
    And = 1,
    Not = 2,
    Or = 4,
    Prefix = 8,
    Phrase = 16,
    Precedence = 32,
    Escape = 64,
    Whitespace = 128,
    Fuzzy = 256,
    Near = 512,
    All = 1023,
}
