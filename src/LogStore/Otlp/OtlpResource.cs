namespace Dashboard.LogStore.Otlp;

/// <summary>Where log records come from: the attributes of the resource and the library that wrote them. Immutable.</summary>
internal sealed record OtlpResource(IReadOnlyDictionary<string, OtlpValue> Attributes, string? ScopeName, string? ScopeVersion);
