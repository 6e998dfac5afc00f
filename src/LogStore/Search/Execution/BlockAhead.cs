namespace Dashboard.LogStore.Search.Execution;

/// <summary>
/// Gives blocks in their order. Where it costs much to look at rows, other threads look at the next few meanwhile, so that a search uses the processors that
/// there are and never does much that turns out not to be wanted.
/// </summary>
internal sealed class BlockAhead(IEnumerable<NarrowedBlock> blocks, Func<NarrowedBlock, bool> wants)
{
    // Numbers and dictionaries are quicker looked at than handed over.
    private const int WorthHandingOver = 20;
    private static readonly int distance = Environment.ProcessorCount == 1 ? 0 : 2 * Math.Min(4, Environment.ProcessorCount);

    /// <summary>Looking at an index's rows costs so much that other threads are worth it.</summary>
    public static bool IsWorthIt(TargetRun target) => distance > 0 && target is { CompileFilter: not null, Filter.Cost: >= WorthHandingOver };

    /// <summary>The blocks; each is to be disposed by the caller.</summary>
    public IEnumerable<NarrowedBlock> Go()
    {
        var begun = new Queue<NarrowedBlock>();
        try
        {
            foreach (var block in blocks)
            {
                if (IsWorthIt(block.Target) && wants(block))
                    block.Begin();
                begun.Enqueue(block);
                if (begun.Count > distance)
                    yield return begun.Dequeue();
            }
            while (begun.Count > 0)
                yield return begun.Dequeue();
        }
        finally
        {
            foreach (var block in begun)
                block.Dispose();
        }
    }
}
