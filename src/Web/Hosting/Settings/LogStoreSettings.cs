using Dashboard.LogStore;
using Dashboard.LogStore.Hosting;
using Dashboard.LogStore.Rest.Security;

namespace Dashboard.Web.Hosting.Settings;

/// <summary>The embedded log store (section <c>LogStore</c>). Its files are below <c>Data:Path</c>.</summary>
public sealed record LogStoreSettings
{
    private const string DefaultListen = "http://127.0.0.1:9200";
    private const long DefaultFreeBytes = 64L << 20;

    /// <summary><c>LogStore:Enabled</c>.</summary>
    public required bool Enabled { get; init; }

    /// <summary><c>LogStore:Listen</c>: where log agents reach it; null where the setting is empty.</summary>
    public required ListenAddress? Listen { get; init; }

    /// <summary><c>LogStore:Username</c> with <c>LogStore:Password</c>, and <c>LogStore:ApiKey</c> (<c>id:secret</c>).</summary>
    public required LogStoreCredentials Credentials { get; init; }

    /// <summary><c>LogStore:CommitInterval</c>: how long a write waits for others to share its way to the disk.</summary>
    public required TimeSpan CommitInterval { get; init; }

    /// <summary><c>LogStore:MinimumFreeSpace</c>, in bytes: with less on the disk, writes are refused.</summary>
    public required long MinimumFreeBytes { get; init; }

    /// <summary><c>LogStore:Retention:0:Pattern</c>, <c>:MaximumAge</c>, <c>:MaximumSize</c>: what is deleted by itself.</summary>
    public required IReadOnlyList<RetentionRule> Retention { get; init; }

    public static LogStoreSettings Read(SettingsReader settings)
    {
        var credentials = ReadCredentials(settings);
        return new()
        {
            Enabled = settings.Flag("LogStore:Enabled") ?? true,
            Listen = ReadListen(settings, credentials),
            Credentials = credentials,
            CommitInterval = settings.Duration("LogStore:CommitInterval", TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(10)),
            MinimumFreeBytes = settings.Size("LogStore:MinimumFreeSpace") ?? DefaultFreeBytes,
            Retention = RetentionSettings.Read(settings, "LogStore:Retention"),
        };
    }

    private static LogStoreCredentials ReadCredentials(SettingsReader settings)
    {
        const string keyOfKey = "LogStore:ApiKey";
        var (user, password, apiKey) = (settings.Text("LogStore:Username"), settings.Text("LogStore:Password"), settings.Text(keyOfKey));
        if ((user is null) != (password is null))
            settings.Wrong(user is null ? "LogStore:Username" : "LogStore:Password", "set LogStore:Username and LogStore:Password together, or neither.");
        // The key itself is never repeated.
        if (apiKey is not null && !apiKey.Contains(':', StringComparison.Ordinal))
            settings.Wrong(keyOfKey, "write the key's id and its secret with a colon between, for instance agents:3f0c….");
        return new LogStoreCredentials(user, password, apiKey);
    }

    private static ListenAddress? ReadListen(SettingsReader settings, LogStoreCredentials credentials)
    {
        const string key = "LogStore:Listen";
        var text = settings.IsBlank(key) ? "" : settings.Text(key) ?? DefaultListen;
        if (text.Length == 0)
            return null;
        if (!ListenAddress.TryParse(text, out var listen))
            settings.Wrong(key, $"write an address like {DefaultListen} or http://0.0.0.0:9200, or nothing, not \"{text}\".");
        else if (listen is { IsLoopback: false } && !credentials.AreSet)
            settings.Wrong(key, $"set LogStore:Username and LogStore:Password, or LogStore:ApiKey: without them the log store listens on loopback alone, not on \"{text}\".");
        return listen;
    }
}
