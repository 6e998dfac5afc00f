using Dashboard.Unit.Logs.Support;

namespace Dashboard.Unit.Logs.Indices;

/// <summary>The contract on the embedded store.</summary>
public sealed class EmbeddedLogIndicesTests : LogIndicesContract
{
    private protected override Task<LogBackend> OpenAsync() => LogBackend.EmbeddedAsync();
}
