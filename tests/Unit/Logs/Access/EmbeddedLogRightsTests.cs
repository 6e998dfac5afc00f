using Dashboard.Unit.Logs.Support;

namespace Dashboard.Unit.Logs.Access;

/// <summary>The contract on the embedded store.</summary>
public sealed class EmbeddedLogRightsTests : LogRightsContract
{
    private protected override Task<LogBackend> OpenAsync() => LogBackend.EmbeddedAsync();
}
