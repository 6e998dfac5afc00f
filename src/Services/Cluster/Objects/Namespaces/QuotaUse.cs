namespace Dashboard.Services.Cluster.Objects.Namespaces;

/// <summary>One resource of a quota: used against hard as written, and the share (0 to 1) where both are quantities.</summary>
public sealed record QuotaUse(ResourceRef Quota, string Resource, string Used, string Hard, double? Share);
