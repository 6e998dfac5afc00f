using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Patterns;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Web.Discover;

/// <summary>Answers a search for patterns as a test says, one answer after the other.</summary>
internal sealed class ScriptedPatterns : IPatternSearch
{
    private readonly Channel<ScriptedSearch> begun = Channel.CreateUnbounded<ScriptedSearch>();

    /// <summary>The next search that is begun.</summary>
    public ValueTask<ScriptedSearch> NextAsync(CancellationToken cancellationToken) => begun.Reader.ReadAsync(cancellationToken);

    /// <summary>Whether a search was begun that was not asked for yet.</summary>
    public bool HasNext => begun.Reader.TryPeek(out _);

    public async IAsyncEnumerable<Result<PatternReport>> FindAsync(PatternRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var search = new ScriptedSearch(request, Channel.CreateUnbounded<Result<PatternReport>>(), cancellationToken);
        Assert.True(begun.Writer.TryWrite(search));
        await foreach (var report in search.Answers.Reader.ReadAllAsync(cancellationToken))
            yield return report;
    }

    public Task<Result<IReadOnlyList<LogDocument>>> ExamplesAsync(LogSelection selection, LogPattern pattern, LogField message, int size, CancellationToken cancellationToken) =>
        Task.FromResult<Result<IReadOnlyList<LogDocument>>>(Array.Empty<LogDocument>());
}
