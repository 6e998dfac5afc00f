using Dashboard.Unit.Logs.Support;

namespace Dashboard.Unit.Logs.Places;

/// <summary>The contract on the embedded store.</summary>
public sealed class EmbeddedStoredLinesTests : StoredLinesContract
{
    private protected override Task<LogBackend> OpenAsync() => LogBackend.EmbeddedAsync();
}
