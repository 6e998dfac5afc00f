using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>A validating or mutating webhook configuration: the services that must answer for changes to pass.</summary>
internal sealed record WebhookFacts
{
    public required ObjectFacts Object { get; init; }

    public required IReadOnlyList<WebhookService> Services { get; init; }

    public static WebhookFacts Read(JsonElement json, ApiResource resource) => new()
    {
        Object = ObjectFacts.Read(json, resource),
        Services =
        [
            .. json.Items("webhooks")
                .Where(webhook => webhook.Text("clientConfig", "service", "name") is not null)
                .Select(webhook => new WebhookService(
                    webhook.Text("name") ?? "",
                    webhook.Text("clientConfig", "service", "namespace") ?? "",
                    webhook.Text("clientConfig", "service", "name") ?? "",
                    webhook.Text("failurePolicy") != "Ignore")),
        ],
    };
}
