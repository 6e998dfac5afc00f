using System.Text.Json.Nodes;
using Dashboard.Simulation.Access;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>Gives tokens of service accounts, as <c>kubectl create token</c> asks for them.</summary>
internal sealed class TokenHandler(Core core, TokenIssuer tokens, ReadHandler reads)
{
    private const int ShortestSeconds = 600;

    public async Task HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var body = await RequestBody.ObjectAsync(request, "TokenRequest", "authentication.k8s.io/v1", cancellationToken);
        var seconds = body.Integer("spec", "expirationSeconds") ?? 3600;
        if (seconds < ShortestSeconds)
            throw Errors.Invalid("authentication.k8s.io", "TokenRequest", "TokenRequest.authentication.k8s.io", "", FieldError.Invalid("spec.expirationSeconds", seconds.ToString(System.Globalization.CultureInfo.InvariantCulture), "may not specify a duration less than 10 minutes"));
        string[] audiences = [.. body.Items("spec", "audiences").Select(item => item.Scalar()!)];
        JsonObject answer;
        lock (core.Store.Gate)
        {
            var account = reads.Find(request);
            var (token, expires) = tokens.Issue(account, TimeSpan.FromSeconds(seconds), core.Random.Uid(), audiences.Length > 0 ? audiences : null);
            answer = new JsonObject
            {
                ["kind"] = "TokenRequest",
                ["apiVersion"] = "authentication.k8s.io/v1",
                ["metadata"] = new JsonObject { ["name"] = account.Name, ["namespace"] = account.Namespace, ["creationTimestamp"] = core.Now.Stamp() },
                ["spec"] = new JsonObject { ["audiences"] = new JsonArray([.. (audiences.Length > 0 ? audiences : [TokenIssuer.Issuer]).Select(item => (JsonNode)item)]), ["expirationSeconds"] = seconds, ["boundObjectRef"] = null },
                ["status"] = new JsonObject { ["token"] = token, ["expirationTimestamp"] = expires.Stamp() },
            };
        }

        await Answer.JsonAsync(request.Http, 201, answer);
    }
}
