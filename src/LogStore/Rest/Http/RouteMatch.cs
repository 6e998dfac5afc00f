namespace Dashboard.LogStore.Rest.Http;

/// <summary>What the table says of a path: the route, or none and the methods that the path knows.</summary>
internal readonly record struct RouteMatch(Route? Route, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Methods);
