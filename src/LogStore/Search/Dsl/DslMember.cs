namespace Dashboard.LogStore.Search.Dsl;

/// <summary>A named value of an object; the position is the name's.</summary>
public sealed record DslMember(string Name, DslNode Value, int Line, int Column);
