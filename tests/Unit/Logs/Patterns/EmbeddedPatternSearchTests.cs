using Dashboard.Unit.Logs.Support;

namespace Dashboard.Unit.Logs.Patterns;

/// <summary>The contract on the embedded store.</summary>
public sealed class EmbeddedPatternSearchTests : PatternSearchContract
{
    private protected override Task<LogBackend> OpenAsync() => LogBackend.EmbeddedAsync();
}
