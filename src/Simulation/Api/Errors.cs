using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>The API server's refusals, in its own words.</summary>
internal static class Errors
{
    public static ApiException BadRequest(string message) => Make(400, "BadRequest", message);

    public static ApiException Unauthorized() => Make(401, "Unauthorized", "Unauthorized");

    public static ApiException NotFound(Resource resource, string name) =>
        Make(404, "NotFound", $"{resource.Qualified} \"{name}\" not found", Details(resource, name));

    public static ApiException NoNamespace(string name) =>
        Make(404, "NotFound", $"namespaces \"{name}\" not found", new JsonObject { ["name"] = name, ["kind"] = "namespaces" });

    public static ApiException NoResource() => Make(404, "NotFound", "the server could not find the requested resource", []);

    public static ApiException MethodNotAllowed() =>
        Make(405, "MethodNotAllowed", "the server does not allow this method on the requested resource", []);

    public static ApiException NotAcceptable() => Make(406, "NotAcceptable",
        "406: Not Acceptable\n\nAvailable representations: application/json, application/yaml, application/vnd.kubernetes.protobuf", []);

    public static ApiException UnsupportedMediaType() => Make(415, "UnsupportedMediaType", "415: Unsupported Media Type", []);

    public static ApiException Forbidden(Resource resource, string name, string why) => Make(403, "Forbidden",
        name.Length == 0 ? $"{resource.Qualified} is forbidden: {why}" : $"{resource.Qualified} \"{name}\" is forbidden: {why}", Details(resource, name));

    public static ApiException AlreadyExists(Resource resource, string name) =>
        Make(409, "AlreadyExists", $"{resource.Qualified} \"{name}\" already exists", Details(resource, name));

    public static ApiException Conflict(Resource resource, string name, string why) =>
        Make(409, "Conflict", $"Operation cannot be fulfilled on {resource.Qualified} \"{name}\": {why}", Details(resource, name));

    public static ApiException Modified(Resource resource, string name) =>
        Conflict(resource, name, "the object has been modified; please apply your changes to the latest version and try again");

    public static ApiException Expired(string message) => Make(410, "Expired", message);

    public static ApiException Invalid(Resource resource, string name, params IReadOnlyList<FieldError> errors) =>
        Invalid(resource.Group, resource.Kind, resource.QualifiedKind, name, errors);

    public static ApiException Invalid(string group, string kind, string qualifiedKind, string name, params IReadOnlyList<FieldError> errors)
    {
        var details = new JsonObject();
        if (name.Length > 0)
            details["name"] = name;
        if (group.Length > 0)
            details["group"] = group;
        details["kind"] = kind;
        details["causes"] = new JsonArray([.. errors.Select(error => error.Cause())]);
        var list = string.Join(", ", errors.Select(error => error.ToString()));
        return Make(422, "Invalid", $"{qualifiedKind} \"{name}\" is invalid: {(errors.Count == 1 ? list : $"[{list}]")}", details);
    }

    public static ApiException RejectedPatch() => Make(422, "Invalid", "the server rejected our request due to an error in our request", []);

    public static ApiException TooManyRequests(string message, int retryAfter) => new(Status(429, "TooManyRequests", message, new JsonObject { ["retryAfterSeconds"] = retryAfter })) { RetryAfter = retryAfter };

    public static ApiException Unavailable(string message) => Make(503, "ServiceUnavailable", message, []);

    public static ApiException Internal(string message) => Make(500, "InternalError", $"Internal error occurred: {message}",
        new JsonObject { ["causes"] = new JsonArray(new JsonObject { ["message"] = message }) });

    public static ApiException Make(int code, string reason, string message, JsonObject? details = null) => new(Status(code, reason, message, details));

    public static JsonObject Status(int code, string reason, string message, JsonObject? details = null)
    {
        var status = new JsonObject
        {
            ["kind"] = "Status",
            ["apiVersion"] = "v1",
            ["metadata"] = new JsonObject(),
            ["status"] = "Failure",
            ["message"] = message,
            ["reason"] = reason,
        };
        if (details is not null)
            status["details"] = details;
        status["code"] = code;
        return status;
    }

    private static JsonObject Details(Resource resource, string name)
    {
        var details = new JsonObject();
        if (name.Length > 0)
            details["name"] = name;
        if (resource.Group.Length > 0)
            details["group"] = resource.Group;
        details["kind"] = resource.Plural;
        return details;
    }
}
