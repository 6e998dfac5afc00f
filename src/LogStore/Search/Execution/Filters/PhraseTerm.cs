namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>A word of a phrase and its place in it; a prefix stands for every word that begins so.</summary>
internal sealed record PhraseTerm(byte[] Term, int Position, bool IsPrefix)
{
    public bool Fits(ReadOnlySpan<byte> token) => IsPrefix ? token.StartsWith(Term) : token.SequenceEqual(Term);
}
