namespace Dashboard.Services.Primitives;

/// <summary>A number of bytes as a value of a <see cref="Sentence"/>: drawn as "253 MiB".</summary>
public readonly record struct ByteCount(double Value);
