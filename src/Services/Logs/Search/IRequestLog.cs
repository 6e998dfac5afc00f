namespace Dashboard.Services.Logs.Search;

/// <summary>The latest requests of this user's session, failed ones too, newest first: for inspecting. Scoped; keeps a few, each with the first 256 KiB of its answer.</summary>
public interface IRequestLog
{
    IReadOnlyList<Exchange> Recent { get; }

    /// <summary>Told after a request came to its end, on whatever thread that was.</summary>
    event EventHandler? Changed;
}
