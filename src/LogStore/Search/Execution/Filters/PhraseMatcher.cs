using Dashboard.LogStore.Analysis;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Counts where a phrase stands among tokens.</summary>
internal sealed class PhraseMatcher(IReadOnlyList<PhraseTerm> terms, int slop)
{
    private const int LookEvery = 4096;
    private readonly List<int>[] _places = [.. terms.Select(_ => new List<int>())];
    private readonly int[] _chosen = new int[terms.Count];

    private int _spread;
    private int _tried;

    /// <summary>When to stop trying: words that a text repeats can be combined in very many ways.</summary>
    public CancellationToken CancellationToken { get; set; }

    /// <summary>How many places the phrase begins at; one whose words have been moved counts less.</summary>
    public float Count(TokenBuffer tokens)
    {
        for (var term = 0; term < terms.Count; term++)
        {
            _places[term].Clear();
            for (var index = 0; index < tokens.Count; index++)
                if (terms[term].Fits(tokens[index]))
                    _places[term].Add(index);
            if (_places[term].Count == 0)
                return 0;
        }
        var count = 0f;
        foreach (var first in _places[0])
        {
            _chosen[0] = first;
            var place = tokens.Position(first) - terms[0].Position;
            if (Fits(tokens, 1, place, place))
                count += 1f / (1 + _spread);
        }
        return count;
    }

    /// <summary>The tokens of the occurrence that begins with a token, null where none does.</summary>
    public IReadOnlyList<int>? Occurrence(TokenBuffer tokens, int first)
    {
        for (var term = 0; term < terms.Count; term++)
        {
            _places[term].Clear();
            for (var index = 0; index < tokens.Count; index++)
                if (terms[term].Fits(tokens[index]))
                    _places[term].Add(index);
        }
        if (!terms[0].Fits(tokens[first]))
            return null;
        _chosen[0] = first;
        var place = tokens.Position(first) - terms[0].Position;
        return Fits(tokens, 1, place, place) ? [.. _chosen] : null;
    }

    // Each word's place less its place in the phrase: the spread of these is how far words have been moved.
    private bool Fits(TokenBuffer tokens, int term, int lowest, int highest)
    {
        if (term == terms.Count)
        {
            _spread = highest - lowest;
            return true;
        }
        foreach (var index in _places[term])
        {
            if ((++_tried & LookEvery - 1) == 0)
                CancellationToken.ThrowIfCancellationRequested();
            var place = tokens.Position(index) - terms[term].Position;
            var (low, high) = (Math.Min(lowest, place), Math.Max(highest, place));
            if (high - low > slop || _chosen.AsSpan(0, term).Contains(index))
                continue;
            _chosen[term] = index;
            if (Fits(tokens, term + 1, low, high))
                return true;
        }
        return false;
    }
}
