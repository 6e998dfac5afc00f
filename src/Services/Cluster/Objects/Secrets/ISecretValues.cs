using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Secrets;

/// <summary>The values of secrets and config maps, read only when the reader asks for them, with the reader's own rights. Nothing is kept. Scoped.</summary>
public interface ISecretValues
{
    /// <summary>
    /// All values by key, as bytes. Fails with <see cref="FailureKind.Forbidden"/> and what is missing where an access review says that the user may not get it.
    /// </summary>
    Task<Result<IReadOnlyDictionary<string, byte[]>>> RevealAsync(ResourceRef secretOrConfigMap, CancellationToken cancellationToken);

    /// <summary>The whole secret with its values, for its YAML; fails as the other does.</summary>
    Task<Result<ObjectSnapshot>> UnmaskAsync(ObjectSnapshot masked, CancellationToken cancellationToken);
}
