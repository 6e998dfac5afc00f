namespace Dashboard.Services.LogCollection;

/// <summary>Logs are always to be collected.</summary>
internal sealed class SteadyDemand : ICollectorDemand
{
    public Task MeetAsync(Func<CancellationToken, Task> collect, CancellationToken cancellationToken) => collect(cancellationToken);
}
