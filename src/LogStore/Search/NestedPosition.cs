namespace Dashboard.LogStore.Search;

/// <summary>The place of a nested object: the path and which of its objects, counted from 0.</summary>
public sealed record NestedPosition(string Field, int Offset);
