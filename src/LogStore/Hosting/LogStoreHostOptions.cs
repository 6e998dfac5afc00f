using Dashboard.LogStore.Rest.Security;

namespace Dashboard.LogStore.Hosting;

/// <summary>How the store stands within an application.</summary>
public sealed record LogStoreHostOptions
{
    public required LogStoreOptions Store { get; init; }

    /// <summary>Where the API listens for others; null: nowhere, it is for this process alone.</summary>
    public required ListenAddress? Listen { get; init; }

    public LogStoreCredentials Credentials { get; init; } = LogStoreCredentials.None;
}
