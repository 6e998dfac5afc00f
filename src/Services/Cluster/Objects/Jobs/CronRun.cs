using Dashboard.Services.Cluster.Objects.Status;

namespace Dashboard.Services.Cluster.Objects.Jobs;

/// <summary>A job that a cron job started.</summary>
public sealed record CronRun(ResourceRef Job, StatusWord Status, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, string? Message);
