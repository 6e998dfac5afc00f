using Dashboard.Unit.Logs.Support;

namespace Dashboard.Unit.Logs.Search;

/// <summary>The contract on the embedded store.</summary>
public sealed class EmbeddedLogSearchTests : LogSearchContract
{
    private protected override Task<LogBackend> OpenAsync() => LogBackend.EmbeddedAsync();
}
