using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects;

/// <summary>What a fact says: a text as the machine has it (<see cref="string"/>), a <see cref="Sentence"/> or a time (<see cref="DateTimeOffset"/>), perhaps with the object that it names.</summary>
public sealed record FactValue(object Value, ResourceRef? Link = null);
