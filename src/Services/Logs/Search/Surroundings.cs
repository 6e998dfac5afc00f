namespace Dashboard.Services.Logs.Search;

/// <summary>A document among its neighbours, found in windows around it that widen (0, 1, 7, 30, 365, 10,000 days). Fewer than asked for means that there are no more.</summary>
/// <param name="Anchor">The document itself.</param>
/// <param name="Newer">Those after it, the newest first.</param>
/// <param name="Older">Those before it, the newest first.</param>
public sealed record Surroundings(LogDocument Anchor, IReadOnlyList<LogDocument> Newer, IReadOnlyList<LogDocument> Older);
