using Dashboard.Unit.Logs.Support;

namespace Dashboard.Unit.Logs.DataViews;

/// <summary>The contract on the embedded store.</summary>
public sealed class EmbeddedDataViewTests : DataViewContract
{
    private protected override Task<LogBackend> OpenAsync() => LogBackend.EmbeddedAsync();
}
