using System.Text.Json;

namespace Dashboard.Services.Logs.Search;

/// <summary>
/// Where the next page of documents begins. Stays on the server. On servers that have points in time the pages are of one moment, so that what is written meanwhile shifts
/// nothing; one that is not used for some minutes ends by itself, and the pages go on without it.
/// </summary>
public sealed class DocumentCursor
{
    internal DocumentCursor(DocumentsRequest request, IReadOnlyList<JsonElement> after, string? pointInTime)
    {
        Request = request;
        After = after;
        PointInTime = pointInTime;
    }

    internal DocumentsRequest Request { get; }

    internal IReadOnlyList<JsonElement> After { get; }

    internal string? PointInTime { get; }
}
