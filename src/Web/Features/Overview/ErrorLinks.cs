using Dashboard.Services.Logs.Errors;
using Dashboard.Services.Logs.Patterns;
using Dashboard.Web.Features.Discover;
using Dashboard.Web.Features.Discover.Patterns;

namespace Dashboard.Web.Features.Overview;

/// <summary>Where the errors of the last hour lead: to Discover, with what finds them.</summary>
internal static class ErrorLinks
{
    private const string LastHour = "now-1h..now";

    public static string Of(ErrorReport report) => DiscoverAddress.Link(State(report), LastHour);

    /// <summary>The lines of one pattern.</summary>
    public static string Of(ErrorReport report, LogPattern pattern) => report.Patterns is { } patterns && PatternPills.Of(pattern, patterns.Message, hide: false) is { } pill
        ? DiscoverAddress.Link(State(report) with { Filters = [.. report.Filters, pill] }, LastHour)
        : OfPatterns(report);

    public static string OfPatterns(ErrorReport report) => DiscoverAddress.Link(State(report) with { Tab = DiscoverTab.Patterns }, LastHour);

    private static DiscoverState State(ErrorReport report) => new() { View = report.View?.Id, Filters = report.Filters };
}
