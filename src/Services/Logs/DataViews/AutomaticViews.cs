using System.Text.RegularExpressions;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.DataViews;

/// <summary>
/// Data views for what is there: one for the indices that differ only in a date or a number, as shippers write them. Their ids name their patterns, so that a link to one works
/// as long as there is something that it matches.
/// </summary>
internal sealed partial class AutomaticViews(SearchGuard guard, FieldSearch fields, IPatternMatcher matcher)
{
    private const string Mark = "auto-";
    private const int Most = 10;

    /// <summary>The first letters of names that shippers of logs use: those views come first.</summary>
    private static readonly string[] Shippers = ["logstash", "logs", "filebeat", "fluent", "vector", "otel", "kubernetes", "k8s", "kube", "journal", "dashboard"];

    /// <summary>Views that hold documents of the user; those of known shippers first, then those of most documents.</summary>
    public async Task<Result<IReadOnlyList<DataViewEntry>>> ListAsync(CancellationToken cancellationToken)
    {
        var everything = new DataView { Id = "", Name = "", Pattern = "*" };
        if (!(await guard.GuardAsync(everything, null, null, cancellationToken)).TryGet(out var query, out var failure)
            || !(await fields.IndicesAsync(query, cancellationToken)).TryGet(out var indices, out failure))
            return failure.Kind == FailureKind.NotFound ? Array.Empty<DataViewEntry>() : failure;

        var prefixes = indices.Where(index => index.Value > 0).GroupBy(index => Prefix(index.Key), index => index.Value, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .OrderByDescending(group => Array.Exists(Shippers, shipper => group.Key.StartsWith(shipper, StringComparison.Ordinal))).ThenByDescending(group => group.Sum()).Take(Most);
        var views = await Task.WhenAll(prefixes.Select(prefix => OfAsync(prefix.Key, cancellationToken)));
        return views.Where(view => view.IsSuccess).Select(view => view.Value!).ToArray();
    }

    /// <summary>The view of such an id; <see cref="FailureKind.NotFound"/> where it is none, or matches nothing.</summary>
    public async Task<Result<DataViewEntry>> GetAsync(string id, CancellationToken cancellationToken)
    {
        if (!id.StartsWith(Mark, StringComparison.Ordinal) || !IndexPattern.Parse($"{id[Mark.Length..]}*").TryGet(out var pattern, out _))
            return Missing(id);
        if (!(await matcher.MatchAsync(pattern.Text, cancellationToken)).TryGet(out var match, out var failure))
            return failure;
        return match.Count == 0 ? Missing(id) : await OfAsync(id[Mark.Length..], cancellationToken);
    }

    private async Task<Result<DataViewEntry>> OfAsync(string prefix, CancellationToken cancellationToken)
    {
        var pattern = $"{prefix}*";
        if (!(await matcher.TimeFieldsAsync(pattern, cancellationToken)).TryGet(out var times, out var failure))
            return failure;
        return new DataViewEntry { View = new() { Id = $"{Mark}{prefix}", Name = pattern, Pattern = pattern, TimeField = times.Count > 0 ? times[0] : null }, IsAutomatic = true, IsShared = true };
    }

    /// <summary>What is before a date or a number at the end; for indices behind a data stream, the stream's name.</summary>
    private static string Prefix(string index)
    {
        if (index.Contains(':', StringComparison.Ordinal))
            return "";
        var name = Backing().Match(index) is { Success: true } backing ? backing.Groups["stream"].Value : index;
        if (name.StartsWith('.'))
            return "";
        var stem = Tail().Replace(name, "");
        return stem.Length > 0 ? stem : name;
    }

    private static Failure Missing(string id) => new() { Kind = FailureKind.NotFound, Message = $"There is no data view \"{id}\"." };

    [GeneratedRegex(@"^\.ds-(?<stream>.+?)-(?:\d{4}\.\d{2}\.\d{2}-)?\d{6}$")]
    private static partial Regex Backing();

    [GeneratedRegex(@"(?<=[-_.])(?:\d[\d.\-_]*)$")]
    private static partial Regex Tail();
}
