namespace Dashboard.Unit.LogStore.Contracts;

/// <summary>The contract on the server of <c>ELASTICSEARCH_URL</c>, where one is named.</summary>
public sealed class ElasticsearchTests : LogStoreContract
{
    public static Uri? Address => Environment.GetEnvironmentVariable("ELASTICSEARCH_URL") is { Length: > 0 } url ? new Uri(url) : null;

    public override ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Address is null, "ELASTICSEARCH_URL names no server.");
        Client = new(new SocketsHttpHandler(), Address!);
        return ValueTask.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        if (Client is not null)
            await base.DisposeAsync();
    }
}
