using Dashboard.Unit.Logs.Support;

namespace Dashboard.Unit.Logs.Errors;

/// <summary>The contract on the embedded store.</summary>
public sealed class EmbeddedLogErrorsTests : LogErrorsContract
{
    private protected override Task<LogBackend> OpenAsync() => LogBackend.EmbeddedAsync();
}
