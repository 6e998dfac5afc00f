using Dashboard.LogStore.Search.Aggregations.Values;
using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Lucene.Regexp;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Takes terms by regular expressions as Lucene has them.</summary>
internal sealed class PatternFilter(string? include, string? exclude) : TermFilter
{
    private const int MostStates = 10_000;

    private readonly RegexpPattern? included = Compile(include);
    private readonly RegexpPattern? excluded = Compile(exclude);

    /// <summary>What is wrong with a pattern, null for nothing.</summary>
    public static string? Fault(string pattern)
    {
        try
        {
            Compile(pattern);
            return null;
        }
        catch (StoreFailureException exception)
        {
            return exception.Failure.Reason;
        }
    }

    public override bool Accepts(ReadOnlySpan<byte> term) => included?.Matches(term) != false && excluded?.Matches(term) != true;

    public override bool Accepts(long value) => true;

    public override bool Accepts(double value) => true;

    private static RegexpPattern? Compile(string? pattern) => pattern is null ? null : new(pattern, RegexpFlags.All, false, MostStates);
}
