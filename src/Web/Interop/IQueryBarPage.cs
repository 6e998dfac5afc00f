namespace Dashboard.Web.Interop;

/// <summary>What a page does for its query line. Positions count UTF-16 units from 0.</summary>
public interface IQueryBarPage
{
    /// <summary>Enter was pressed.</summary>
    Task RunQueryAsync(string text);

    /// <summary>The text has rested a moment: it may be looked at for mistakes.</summary>
    Task QueryEditedAsync(string text);

    /// <summary>What can stand at a position; empty for nothing.</summary>
    Task<IReadOnlyList<QuerySuggestion>> CompleteQueryAsync(string text, int position);
}
