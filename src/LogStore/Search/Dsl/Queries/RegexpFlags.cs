namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Optional operators of Lucene's regular expressions.</summary>
[Flags]
public enum RegexpFlags
{
    None = 0,
    Intersection = 1,
    Complement = 2,
    Empty = 4,
    AnyString = 8,
    Automaton = 16,
    Interval = 32,
    All = 0xFF,
}
