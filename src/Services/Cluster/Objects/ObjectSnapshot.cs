using System.Text.Json;

namespace Dashboard.Services.Cluster.Objects;

/// <summary>One object as the server had it: what kind it is, where it stands, and its whole JSON. Immutable; a change brings a new one.</summary>
public sealed record ObjectSnapshot(ApiResource Resource, ResourceRef Reference, ObjectMetadata Metadata, JsonElement Json);
