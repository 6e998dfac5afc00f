using System.Text.Json;
using Dashboard.Services.Access;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Indices;

/// <summary>Looks after the indices of the log backend, for those who may (setting <c>Logs:AdminAccess</c>): everybody else is answered <see cref="FailureKind.Forbidden"/>. Scoped.</summary>
public interface ILogIndices
{
    /// <summary>Whether the user may look after indices, policies and nodes, and what they lack.</summary>
    Task<AccessDecision> MayAdministerAsync(CancellationToken cancellationToken);

    /// <summary>By name; the server's own (beginning with a dot) too where asked for.</summary>
    Task<Result<IReadOnlyList<IndexSummary>>> ListAsync(bool includeHidden, CancellationToken cancellationToken);

    /// <summary>Does something to indices by their exact names; what was done when it fails, stays done.</summary>
    Task<Result<bool>> RunAsync(IndexAction action, IReadOnlyList<string> indices, CancellationToken cancellationToken);

    /// <summary>Deletes indices, or data streams with all that is behind them, by their exact names.</summary>
    Task<Result<bool>> DeleteAsync(IReadOnlyList<string> names, bool areDataStreams, CancellationToken cancellationToken);

    /// <summary>As the server has them, an object.</summary>
    Task<Result<JsonElement>> SettingsAsync(string index, CancellationToken cancellationToken);

    /// <summary>As the server has it, an object with <c>properties</c>, on old servers below a type's name.</summary>
    Task<Result<JsonElement>> MappingAsync(string index, CancellationToken cancellationToken);
}
