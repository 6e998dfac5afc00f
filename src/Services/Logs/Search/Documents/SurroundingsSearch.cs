using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Logs.Search.Reading;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Documents;

/// <summary>A document's neighbours by time, in windows that widen: most are found close by, where few documents need to be looked at.</summary>
internal sealed class SurroundingsSearch(SearchGuard guard, SearchRunner runner, SingleDocument single)
{
    private const int Most = 1000;
    private static readonly int[] WindowDays = [0, 1, 7, 30, 365, 10_000];

    public async Task<Result<LogAnswer<Surroundings>>> FindAsync(SurroundingsRequest request, CancellationToken cancellationToken)
    {
        if (request.View.TimeField is not { } timeField)
            return new Failure { Kind = FailureKind.Invalid, Message = "Without a time field a document has no neighbours." };
        // The anchor need not match the clause: it stays in sight when the filters beside it become others.
        if (!(await guard.GuardAsync(request.View, null, null, cancellationToken)).TryGet(out var all, out var failure)
            || !(await guard.GuardAsync(request.View, request.Clause, null, cancellationToken)).TryGet(out var query, out failure)
            || !(await single.FindAsync(all, request.Anchor, DocumentReader.ListText, cancellationToken)).TryGet(out var anchor, out failure))
            return failure;
        if (anchor.Value.Time is not { } at)
            return new Failure { Kind = FailureKind.Invalid, Message = $"The document has no {timeField}, so it has no neighbours." };

        var side = new Side(query, anchor.Value, timeField, at);
        if (!(await NeighboursAsync(side with { Newer = true, Count = Math.Clamp(request.Newer, 0, Most) }, cancellationToken)).TryGet(out var newer, out failure)
            || !(await NeighboursAsync(side with { Newer = false, Count = Math.Clamp(request.Older, 0, Most) }, cancellationToken)).TryGet(out var older, out failure))
            return failure;
        return new LogAnswer<Surroundings>(
            new(anchor.Value, [.. newer.Documents.Reverse()], older.Documents), older.Exchange ?? newer.Exchange ?? anchor.Exchange, older.Partial ?? newer.Partial ?? anchor.Partial);
    }

    private async Task<Result<Neighbours>> NeighboursAsync(Side side, CancellationToken cancellationToken)
    {
        var found = new Neighbours([], null, null);
        for (var window = 1; window < WindowDays.Length && found.Documents.Count < side.Count; window++)
        {
            var wanted = side.Count - found.Documents.Count;
            var after = found.Documents.Count > 0 ? found.Documents[^1].Sort : side.Anchor.Sort;
            var answer = await WindowAsync(side, Window(side, WindowDays[window - 1], WindowDays[window]), after, wanted, cancellationToken);
            if (!answer.TryGet(out var part, out var failure))
                return failure;
            found = new([.. found.Documents, .. part.Value], part.Exchange, part.Partial ?? found.Partial);
        }

        return found;
    }

    private Task<Result<LogAnswer<IReadOnlyList<LogDocument>>>> WindowAsync(Side side, TimeInterval window, IReadOnlyList<JsonElement> after, int size, CancellationToken cancellationToken)
    {
        var body = side.Query.Body(size, SearchGuard.TimeClause(side.TimeField, window));
        side.Query.TrackTotal(body, track: false);
        body["sort"] = SortBodies.Of([new(side.TimeField, Descending: !side.Newer)], null);
        body["search_after"] = new JsonArray([.. after.Select(value => value.ToNode())]);
        var reader = new DocumentReader(side.Query, DocumentReader.ListText);
        return runner.SearchAsync("surroundings", side.Query, body, reader.Read, cancellationToken);
    }

    /// <summary>The days that are further away than the window before reached; a millisecond more at the near end, as times may be finer than that.</summary>
    private static TimeInterval Window(Side side, int near, int far)
    {
        var slack = TimeSpan.FromMilliseconds(1);
        return side.Newer
            ? new(Shift(side.At, near) - slack, Shift(side.At, far))
            : new(Shift(side.At, -far), Shift(side.At, -near) + slack);
    }

    private static DateTimeOffset Shift(DateTimeOffset time, int days) =>
        days > 0 && time > DateTimeOffset.MaxValue.AddDays(-days - 1) ? DateTimeOffset.MaxValue.AddDays(-1)
        : days < 0 && time < DateTimeOffset.UnixEpoch.AddDays(-days) ? DateTimeOffset.UnixEpoch
        : time.AddDays(days);

    private sealed record Side(GuardedQuery Query, LogDocument Anchor, string TimeField, DateTimeOffset At)
    {
        public bool Newer { get; init; }

        public int Count { get; init; }
    }

    private sealed record Neighbours(IReadOnlyList<LogDocument> Documents, Exchange? Exchange, PartialAnswer? Partial);
}
