namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>The service behind a webhook. <paramref name="Blocks"/>: without its answer the change is refused.</summary>
internal sealed record WebhookService(string Webhook, string Namespace, string Service, bool Blocks);
