using System.Text;
using System.Text.Json;
using Dashboard.Services.Access;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Secrets;

internal sealed class SecretValues(IKubernetesClient client, IAccess access) : ISecretValues
{
    public async Task<Result<IReadOnlyDictionary<string, byte[]>>> RevealAsync(ResourceRef secretOrConfigMap, CancellationToken cancellationToken)
    {
        var answer = await GetAsync(secretOrConfigMap, cancellationToken);
        return answer.Map<IReadOnlyDictionary<string, byte[]>>(json => Values(json, encoded: secretOrConfigMap.Type.Plural == "secrets"));
    }

    public async Task<Result<ObjectSnapshot>> UnmaskAsync(ObjectSnapshot masked, CancellationToken cancellationToken)
    {
        var answer = await GetAsync(masked.Reference, cancellationToken);
        return answer.Map(json => masked with { Json = ObjectSnapshotReader.Name(masked.Resource, json) });
    }

    private async Task<Result<JsonElement>> GetAsync(ResourceRef reference, CancellationToken cancellationToken)
    {
        var question = new AccessQuestion("get", reference.Type.Group, reference.Type.Plural, reference.Namespace, Name: reference.Name);
        var decision = await access.MayAsync(question, cancellationToken);
        return decision.Allowed
            ? await client.GetAsync(reference, cancellationToken)
            : new Failure { Kind = FailureKind.Forbidden, Message = decision.Missing, Server = client.Server.ToString(), StatusCode = 403 };
    }

    private static SortedDictionary<string, byte[]> Values(JsonElement json, bool encoded)
    {
        var values = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (key, value) in json.Map("data"))
            values[key] = encoded ? Decode(value) : Encoding.UTF8.GetBytes(value);
        foreach (var (key, value) in json.Map("binaryData"))
            values[key] = Decode(value);
        return values;
    }

    private static byte[] Decode(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : Encoding.UTF8.GetBytes(base64);
    }
}
