using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Web.Features.Discover;

internal static class PartReading
{
    /// <summary>What a request found; what was found before stays where it failed.</summary>
    public static Part<T> Instead<T>(this Result<LogAnswer<T>> result, T? before)
        where T : class => result.TryGet(out var answer, out var failure)
            ? new() { Value = answer.Value, Partial = answer.Partial, Wall = answer.Exchange.Wall }
            : new() { Value = before, Failure = failure };
}
