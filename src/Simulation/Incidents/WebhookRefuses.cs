using Dashboard.Simulation.Api;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Incidents;

/// <summary>A policy webhook refuses the pods of reviews, which was scaled up since.</summary>
internal sealed class WebhookRefuses : Incident
{
    private const string Webhooks = "validatingwebhookconfigurations.admissionregistration.k8s.io";
    private const string Hook = "images.policy.example.com";
    private bool on;

    public override string Name => "webhook-refuses";

    public override void Prepare(Stage stage) => stage.Admission.AddWebhook((resource, operation, json) =>
        on && resource.Storage == "pods" && operation == "CREATE" && json.Text("metadata", "labels", "app") == "reviews"
            ? Errors.Make(403, "Forbidden", $"admission webhook \"{Hook}\" denied the request: image registry.example/reviews:2.2.5 has no signature of the build system")
            : null);

    public override void Begin(Stage stage)
    {
        on = true;
        stage.Add(Webhooks, "", "image-policy", Json.Parse($$"""
            {"webhooks":[{"name":"{{Hook}}","clientConfig":{"service":{"namespace":"platform","name":"image-policy","path":"/validate","port":443} },"rules":[{"apiGroups":[""],"apiVersions":["v1"],"operations":["CREATE"],"resources":["pods"],"scope":"Namespaced"}],"failurePolicy":"Fail","matchPolicy":"Equivalent","sideEffects":"None","timeoutSeconds":10,"admissionReviewVersions":["v1"]}]}
            """));
        stage.Scale("reviews", 8);
    }

    public override void End(Stage stage)
    {
        on = false;
        stage.Delete(Webhooks, "", "image-policy");
        stage.Scale("reviews", 5);
    }
}
