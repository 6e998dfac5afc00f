using System.Threading.Channels;
using Dashboard.Services.Logs.Patterns;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Web.Discover;

/// <summary>A search for patterns that is under way.</summary>
internal sealed record ScriptedSearch(PatternRequest Request, Channel<Result<PatternReport>> Answers, CancellationToken Cancellation)
{
    public void Answer(Result<PatternReport> report) => Assert.True(Answers.Writer.TryWrite(report));

    public void End() => Assert.True(Answers.Writer.TryComplete());
}
