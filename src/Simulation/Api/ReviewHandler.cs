using System.Text.Json.Nodes;
using Dashboard.Simulation.Access;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>Answers who one is and what one may.</summary>
internal sealed class ReviewHandler(ObjectStore store, Agenda agenda, Authorizer authorizer, TokenIssuer tokens)
{
    public async Task HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var body = await RequestBody.ObjectAsync(request, request.Resource.Kind, request.Resource.GroupVersion, cancellationToken);
        JsonObject answer;
        lock (store.Gate)
        {
            answer = request.Resource.Kind switch
            {
                "SelfSubjectReview" => Self(request.User),
                "SelfSubjectAccessReview" => Access(body, request.User, request.Resource),
                "SubjectAccessReview" or "LocalSubjectAccessReview" => Access(body, Subject(body, request), request.Resource),
                "SelfSubjectRulesReview" => Rules(body, request.User, request.Resource),
                _ => Token(body),
            };
        }

        await Answer.JsonAsync(request.Http, 201, answer);
    }

    private JsonObject Self(User user)
    {
        var info = UserInfo(user);
        if (user.CredentialId is { } credential)
            info["extra"] = new JsonObject { ["authentication.kubernetes.io/credential-id"] = new JsonArray(credential) };
        return new JsonObject
        {
            ["kind"] = "SelfSubjectReview",
            ["apiVersion"] = "authentication.k8s.io/v1",
            ["metadata"] = new JsonObject { ["creationTimestamp"] = agenda.Now.Stamp() },
            ["status"] = new JsonObject { ["userInfo"] = info },
        };
    }

    private static JsonObject UserInfo(User user)
    {
        var info = new JsonObject { ["username"] = user.Name };
        if (user.Uid.Length > 0)
            info["uid"] = user.Uid;
        info["groups"] = new JsonArray([.. user.Groups.Select(group => (JsonNode)group)]);
        return info;
    }

    private JsonObject Access(JsonObject body, User user, Resource resource)
    {
        var attributes = body.At("spec", "resourceAttributes");
        var path = body.At("spec", "nonResourceAttributes");
        if (attributes is null == path is null)
        {
            throw Errors.Invalid(resource, "", new FieldError("spec.resourceAttributes", "FieldValueInvalid",
                "Invalid value: null: exactly one of nonResourceAttributes or resourceAttributes must be specified"));
        }

        var verdict = authorizer.Check(user, path is not null
            ? new AccessRequest(path.Text("verb") ?? "") { Path = path.Text("path") ?? "" }
            : new AccessRequest(attributes.Text("verb") ?? "")
            {
                Group = attributes.Text("group") ?? "",
                Resource = attributes.Text("resource") ?? "",
                Subresource = attributes.Text("subresource") ?? "",
                Namespace = attributes.Text("namespace") ?? "",
                Name = attributes.Text("name") ?? "",
            });
        var status = new JsonObject { ["allowed"] = verdict.Allowed };
        if (verdict.Reason.Length > 0)
            status["reason"] = verdict.Reason;
        return Review(resource, body["spec"]?.DeepClone(), status);
    }

    private static User Subject(JsonObject body, ApiRequest request)
    {
        var name = body.Text("spec", "user") ?? "";
        var groups = body.Items("spec", "groups").Select(group => group.Scalar()!).ToArray();
        if (name.Length == 0 && groups.Length == 0)
            throw Errors.Invalid(request.Resource, "", new FieldError("spec.user", "FieldValueInvalid", "Invalid value: \"\": at least one of user or group must be specified"));
        return new User(name, "", groups, null);
    }

    private JsonObject Rules(JsonObject body, User user, Resource resource)
    {
        if (body.Text("spec", "namespace") is not { Length: > 0 } space)
            throw Errors.BadRequest("no namespace on request");
        var resources = new JsonArray();
        var paths = new JsonArray();
        foreach (var rule in authorizer.RulesOf(user, space))
        {
            if (rule.Items("nonResourceURLs").Any())
            {
                paths.Add(new JsonObject { ["verbs"] = rule["verbs"]?.DeepClone(), ["nonResourceURLs"] = rule["nonResourceURLs"]?.DeepClone() });
                continue;
            }

            var line = new JsonObject { ["verbs"] = rule["verbs"]?.DeepClone(), ["apiGroups"] = rule["apiGroups"]?.DeepClone(), ["resources"] = rule["resources"]?.DeepClone() };
            if (rule["resourceNames"] is { } names)
                line["resourceNames"] = names.DeepClone();
            resources.Add(line);
        }

        return Review(resource, new JsonObject(), new JsonObject { ["resourceRules"] = resources, ["nonResourceRules"] = paths, ["incomplete"] = false });
    }

    private JsonObject Token(JsonObject body)
    {
        var user = tokens.Check(body.Text("spec", "token") ?? "");
        var status = user is null
            ? new JsonObject { ["user"] = new JsonObject(), ["error"] = "[invalid bearer token]" }
            : new JsonObject { ["authenticated"] = true, ["user"] = UserInfo(user), ["audiences"] = new JsonArray(TokenIssuer.Issuer) };
        var review = new JsonObject
        {
            ["kind"] = "TokenReview",
            ["apiVersion"] = "authentication.k8s.io/v1",
            ["metadata"] = new JsonObject(),
            ["spec"] = body["spec"]?.DeepClone(),
            ["status"] = status,
        };
        return review;
    }

    private static JsonObject Review(Resource resource, JsonNode? spec, JsonObject status) => new()
    {
        ["kind"] = resource.Kind,
        ["apiVersion"] = resource.GroupVersion,
        ["metadata"] = new JsonObject(),
        ["spec"] = spec,
        ["status"] = status,
    };
}
