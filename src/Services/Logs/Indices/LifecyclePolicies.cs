using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Indices;

/// <summary>Asks the server in the language of its lifecycles.</summary>
internal sealed class LifecyclePolicies(LogAdmin admin) : ILifecyclePolicies
{
    private static readonly Dictionary<LifecycleKind, LifecycleDialect> Dialects =
        new() { [LifecycleKind.Ilm] = new IlmDialect(), [LifecycleKind.Ism] = new IsmDialect() };

    public async Task<Result<LifecycleKind>> KindAsync(CancellationToken cancellationToken)
    {
        if (!(await admin.FlavorAsync(cancellationToken)).TryGet(out var flavor, out var failure))
            return failure;
        if (flavor.Lifecycle == LifecycleKind.None)
            return LifecycleKind.None;
        // A small distribution of a server that has them may come without.
        var listed = await ListAsync(Dialects[flavor.Lifecycle], cancellationToken);
        return listed.Failure switch
        {
            null => flavor.Lifecycle,
            { Kind: FailureKind.NotFound or FailureKind.Invalid } => LifecycleKind.None,
            { } other => other,
        };
    }

    public async Task<Result<IReadOnlyList<LifecyclePolicy>>> ListAsync(CancellationToken cancellationToken) =>
        (await DialectAsync(cancellationToken)).TryGet(out var dialect, out var failure) ? await ListAsync(dialect, cancellationToken) : failure;

    public async Task<Result<bool>> SaveAsync(LifecyclePolicy policy, CancellationToken cancellationToken)
    {
        if (!(await DialectAsync(cancellationToken)).TryGet(out var dialect, out var failure))
            return failure;
        if (!PathOf(policy.Name).TryGet(out var name, out failure))
            return failure;
        if (policy.Body.ValueKind != JsonValueKind.Object)
            return new Failure { Kind = FailureKind.Invalid, Message = "A policy is a JSON object." };
        if (!(await ListAsync(dialect, cancellationToken)).TryGet(out var known, out failure))
            return failure;
        if (known.FirstOrDefault(other => other.Name == policy.Name)?.Version != policy.Version)
            return new Failure { Kind = FailureKind.Conflict, Message = $"The policy \"{policy.Name}\" is another than the one that was changed: somebody saved or deleted it meanwhile." };
        var body = new JsonObject { ["policy"] = policy.Body.ToNode() };
        return await admin.SendAsync(ElasticRequest.Change("policy", HttpMethod.Put, dialect.SavePath(name, policy.Version), body.ToUtf8()), _ => true, cancellationToken);
    }

    public async Task<Result<bool>> DeleteAsync(string name, CancellationToken cancellationToken)
    {
        if (!(await DialectAsync(cancellationToken)).TryGet(out var dialect, out var failure) || !PathOf(name).TryGet(out var path, out failure))
            return failure;
        return await admin.SendAsync(ElasticRequest.Change("policy", HttpMethod.Delete, dialect.Path(path)), _ => true, cancellationToken);
    }

    public async Task<Result<bool>> AttachAsync(string index, string? policy, CancellationToken cancellationToken)
    {
        if (!(await DialectAsync(cancellationToken)).TryGet(out var dialect, out var failure) || !IndexName.Paths([index]).TryGet(out var paths, out failure))
            return failure;
        return await admin.SendAsync(dialect.Attach(paths[0], policy), _ => true, cancellationToken);
    }

    public JsonElement Simple(LifecycleKind kind, TimeSpan deleteAfter) =>
        JsonElement.Parse((Dialects.GetValueOrDefault(kind) ?? Dialects[LifecycleKind.Ilm]).Simple(string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (long)deleteAfter.TotalHours)}h")).ToUtf8().Span);

    private Task<Result<IReadOnlyList<LifecyclePolicy>>> ListAsync(LifecycleDialect dialect, CancellationToken cancellationToken) =>
        admin.GetAsync("policies", dialect.ListPath, IReadOnlyList<LifecyclePolicy> (root) => [.. dialect.Read(root).OrderBy(policy => policy.Name, StringComparer.Ordinal)], cancellationToken);

    private async Task<Result<LifecycleDialect>> DialectAsync(CancellationToken cancellationToken)
    {
        if (!(await admin.FlavorAsync(cancellationToken)).TryGet(out var flavor, out var failure))
            return failure;
        return Dialects.GetValueOrDefault(flavor.Lifecycle) is { } dialect
            ? dialect
            : new Failure { Kind = FailureKind.NotFound, Message = $"{flavor.ProductName} {flavor.Version} has no lifecycle policies." };
    }

    private static Result<string> PathOf(string name) => name.Length is > 0 and <= 255 && !name.StartsWith('_') && !name.AsSpan().ContainsAny(",/ \\") && !name.Any(char.IsControl)
        ? Uri.EscapeDataString(name)
        : new Failure { Kind = FailureKind.Invalid, Message = "A policy's name has no blanks, commas and slashes, and does not begin with _." };
}
