using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Execution;
using Dashboard.LogStore.Search.Execution.Sorting;

namespace Dashboard.LogStore.Search.Fetch;

/// <summary>Fetches what a request asks for of the rows that were found, block by block so that each is read once.</summary>
internal sealed class HitFetcher(SearchContext context, Searcher? searcher)
{
    // Fewer blocks are fetched before other threads have begun.
    private const int WorthSharing = 8;
    private static readonly int workers = Math.Min(4, Environment.ProcessorCount);

    public IReadOnlyList<SearchHit> Fetch(IReadOnlyList<Candidate> found, IReadOnlyList<TargetRun> runs)
    {
        var hits = new SearchHit[found.Count];
        var places = found.Select((candidate, place) => (Candidate: candidate, Place: place));
        foreach (var ofTarget in places.GroupBy(hit => hit.Candidate.Target))
        {
            var run = runs.First(run => run.Number == ofTarget.Key);
            var blocks = ofTarget.GroupBy(hit => (hit.Candidate.Segment, Block: hit.Candidate.Row / Segment.BlockRows))
                .Select(ofBlock => ofBlock.OrderBy(hit => hit.Candidate.Row).ToArray()).ToArray();
            Share(blocks, () => new HitBuilder(context, run, searcher), (builder, block) => Build(builder, run, block, hits));
        }
        return hits;
    }

    /// <summary>Does the work of several pieces on this thread and on those that have nothing else to do, each with a tool of its own.</summary>
    private static void Share<TPiece, TTool>(TPiece[] pieces, Func<TTool> prepare, Action<TTool, TPiece> work)
    {
        var next = -1;
        var others = pieces.Length < WorthSharing ? [] : Enumerable.Range(1, workers - 1).Select(_ => Task.Run(Take)).ToArray();
        var own = Own();
        foreach (var other in others)
            End(other);
        Task.WhenAll([own, .. others]).GetAwaiter().GetResult();

        void Take()
        {
            var tool = prepare();
            while (Interlocked.Increment(ref next) is var mine && mine < pieces.Length)
                work(tool, pieces[mine]);
        }

        Task Own()
        {
            try
            {
                Take();
                return Task.CompletedTask;
            }
            catch (Exception exception)
            {
                // The others use what the caller will give back: they must have ended before it hears of this.
                return Task.FromException(exception);
            }
        }
    }

    /// <summary>Waits for a task, or does it where no thread has begun it; what went wrong stays with it.</summary>
    private static void End(Task task)
    {
        try
        {
            task.Wait(CancellationToken.None);
        }
        catch (AggregateException)
        {
        }
    }

    private void Build(HitBuilder builder, TargetRun run, (Candidate Candidate, int Place)[] wanted, SearchHit[] hits)
    {
        var first = wanted[0].Candidate;
        using var block = new SearchBlock(run.Target, first.Segment, first.Row / Segment.BlockRows);
        foreach (var (candidate, place) in wanted)
        {
            // Highlighting a long text takes its time.
            context.CancellationToken.ThrowIfCancellationRequested();
            hits[place] = builder.Build(block, candidate);
        }
    }
}
