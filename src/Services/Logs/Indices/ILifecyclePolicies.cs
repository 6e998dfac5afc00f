using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Indices;

/// <summary>Lifecycle policies: Elasticsearch's and the embedded store's ILM, OpenSearch's ISM. For those who may administer, as <see cref="ILogIndices"/>. Scoped.</summary>
public interface ILifecyclePolicies
{
    /// <summary>What the server has; <see cref="LifecycleKind.None"/> where it has no lifecycles.</summary>
    Task<Result<LifecycleKind>> KindAsync(CancellationToken cancellationToken);

    /// <summary>By name.</summary>
    Task<Result<IReadOnlyList<LifecyclePolicy>>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Creates or changes one. <see cref="FailureKind.Conflict"/> where somebody else changed it since it was read.</summary>
    Task<Result<bool>> SaveAsync(LifecyclePolicy policy, CancellationToken cancellationToken);

    Task<Result<bool>> DeleteAsync(string name, CancellationToken cancellationToken);

    /// <summary>Puts an index under a policy; null takes it out of the one that it is under.</summary>
    Task<Result<bool>> AttachAsync(string index, string? policy, CancellationToken cancellationToken);

    /// <summary>A policy's body that deletes what is older than an age, in the language of this server: a beginning for a new one.</summary>
    JsonElement Simple(LifecycleKind kind, TimeSpan deleteAfter);
}
