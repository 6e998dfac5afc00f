using Dashboard.Services.Logs.Levels;
using Dashboard.Services.Logs.Search;

namespace Dashboard.Services.Logs.Errors;

/// <summary>Reads a histogram that is split by the level: the first half of its bars is the period before.</summary>
internal sealed class ErrorCounts(Histogram histogram, DateTimeOffset middle)
{
    /// <summary>The words with which loggers say that a line is an error.</summary>
    public IReadOnlyList<string> ErrorWords => Words(LineLevel.Error);

    public IReadOnlyList<ErrorBar> Now => [.. histogram.Bars.Where(bar => bar.Start >= middle).Select(bar => new ErrorBar(bar.Start, Sum(bar, LineLevel.Error), Sum(bar, LineLevel.Warning)))];

    public long ErrorsBefore => Before.Sum(bar => Sum(bar, LineLevel.Error));

    /// <summary>Storing had begun by the middle of the period before, so that there is something to compare with.</summary>
    public bool HasBefore => Before.Take(Before.Count() / 2).Any(bar => bar.Documents > 0);

    private IEnumerable<HistogramBar> Before => histogram.Bars.Where(bar => bar.Start < middle);

    private string[] Words(LineLevel level) => [.. histogram.Series.Where(word => LineLevels.Of(word) == level)];

    private long Sum(HistogramBar bar, LineLevel level) => histogram.Series.Zip(bar.Split).Where(one => LineLevels.Of(one.First) == level).Sum(one => one.Second);
}
