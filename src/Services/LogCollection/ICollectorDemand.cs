namespace Dashboard.Services.LogCollection;

/// <summary>Says when logs are to be collected, where that is not always so.</summary>
public interface ICollectorDemand
{
    /// <summary>Runs the collector whenever it is wanted, until cancelled.</summary>
    /// <param name="collect">Collects until its token is cancelled, and then ends as cancelled. It can be run again, and goes on where it was.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task MeetAsync(Func<CancellationToken, Task> collect, CancellationToken cancellationToken);
}
