using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;

namespace Dashboard.LogStore.Rest.Search;

/// <summary>How a search's answer is written.</summary>
internal sealed record SearchForm(bool TotalAsInteger, bool TypedKeys)
{
    public static SearchForm Read(RestParameters parameters)
        => new(parameters.Flag("rest_total_hits_as_int", false), parameters.Flag("typed_keys", false));

    /// <summary>A total as a number is exact or not there at all.</summary>
    public SearchRequest Apply(SearchRequest search)
    {
        if (search.TrackTotalHits < -1)
            throw RestFailure.IllegalArgument($"[track_total_hits] parameter must be positive or equals to -1, got {search.TrackTotalHits}");
        if (!TotalAsInteger || search.TrackTotalHits is -1 or int.MaxValue)
            return search;
        return search.TrackTotalHits == SearchRequest.DefaultTrackTotalHits
            ? search with { TrackTotalHits = int.MaxValue }
            : throw RestFailure.IllegalArgument(
                $"[rest_total_hits_as_int] cannot be used if the tracking of total hits is not accurate, got {search.TrackTotalHits}");
    }
}
