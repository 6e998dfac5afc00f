using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dashboard.Services.Access.Identity;

/// <summary>The bodies of reviews, as the API wants them.</summary>
internal static class ReviewBodies
{
    public static readonly JsonElement SelfSubject = Body(ReviewTypes.SelfSubject.ApiVersion, "SelfSubjectReview", null);

    /// <summary>Asks for anything at all: the answer proves that the token is accepted, whatever it says.</summary>
    public static readonly JsonElement AnyAccess = Access(new AccessQuestion("list", "", "namespaces"));

    public static JsonElement Access(AccessQuestion question)
    {
        var attributes = new JsonObject { ["verb"] = question.Verb, ["group"] = question.Group, ["resource"] = question.Plural };
        Add(attributes, "namespace", question.Namespace);
        Add(attributes, "subresource", question.Subresource);
        Add(attributes, "name", question.Name);
        return Body(ReviewTypes.SelfSubjectAccess.ApiVersion, "SelfSubjectAccessReview", new() { ["resourceAttributes"] = attributes });
    }

    public static JsonElement Rules(string @namespace) =>
        Body(ReviewTypes.SelfSubjectRules.ApiVersion, "SelfSubjectRulesReview", new() { ["namespace"] = @namespace });

    private static void Add(JsonObject attributes, string name, string? value)
    {
        if (value is not null)
            attributes[name] = value;
    }

    private static JsonElement Body(string apiVersion, string kind, JsonObject? spec)
    {
        var body = new JsonObject { ["apiVersion"] = apiVersion, ["kind"] = kind };
        if (spec is not null)
            body["spec"] = spec;
        return JsonSerializer.SerializeToElement(body);
    }
}
