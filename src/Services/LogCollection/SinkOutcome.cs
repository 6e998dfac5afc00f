namespace Dashboard.Services.LogCollection;

/// <summary>What became of a document.</summary>
/// <param name="Kind">Whether it is there.</param>
/// <param name="Reason">The store's words where it is not.</param>
public readonly record struct SinkOutcome(SinkOutcomeKind Kind, string? Reason = null);
