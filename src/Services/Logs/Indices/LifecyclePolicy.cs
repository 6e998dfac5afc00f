using System.Text.Json;

namespace Dashboard.Services.Logs.Indices;

/// <summary>A lifecycle policy.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Body">What the server keeps below <c>policy</c>, an object.</param>
/// <param name="Version">Of the server, for saving without overwriting others' changes; null for a new one.</param>
/// <param name="ChangedAt">Null where the server does not say.</param>
/// <param name="DeleteAfter">The age at which it deletes; null where it does not.</param>
public sealed record LifecyclePolicy(string Name, JsonElement Body, string? Version = null, DateTimeOffset? ChangedAt = null, string? DeleteAfter = null);
