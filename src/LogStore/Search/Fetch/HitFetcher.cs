using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Execution;
using Dashboard.LogStore.Search.Execution.Sorting;

namespace Dashboard.LogStore.Search.Fetch;

/// <summary>Fetches what a request asks for of the rows that were found, block by block so that each is read once.</summary>
internal sealed class HitFetcher(SearchContext context, Searcher? searcher)
{
    public IReadOnlyList<SearchHit> Fetch(IReadOnlyList<Candidate> found, IReadOnlyList<TargetRun> runs)
    {
        var hits = new SearchHit[found.Count];
        var places = found.Select((candidate, place) => (Candidate: candidate, Place: place));
        foreach (var ofTarget in places.GroupBy(hit => hit.Candidate.Target))
        {
            var run = runs.First(run => run.Number == ofTarget.Key);
            var builder = new HitBuilder(context, run, searcher);
            foreach (var ofBlock in ofTarget.GroupBy(hit => (hit.Candidate.Segment, Block: hit.Candidate.Row / Segment.BlockRows)))
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                using var block = new SearchBlock(run.Target, ofBlock.Key.Segment, ofBlock.Key.Block);
                foreach (var (candidate, place) in ofBlock.OrderBy(hit => hit.Candidate.Row))
                    hits[place] = builder.Build(block, candidate);
            }
        }
        return hits;
    }
}
