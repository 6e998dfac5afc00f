namespace Dashboard.Services.Logs.Search;

/// <summary>A page of documents.</summary>
/// <param name="Documents">In the order that was asked for.</param>
/// <param name="Next">Asks for the next page (<see cref="ILogSearch.MoreAsync"/>); null where this was the last.</param>
public sealed record DocumentPage(IReadOnlyList<LogDocument> Documents, DocumentCursor? Next);
