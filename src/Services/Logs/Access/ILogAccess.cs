using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Access;

/// <summary>
/// Whose stored logs the logged-in user may read: of the namespaces in which the cluster lets them <c>get pods/log</c>. Scoped; asked of the cluster once a minute at most.
/// </summary>
public interface ILogAccess
{
    /// <summary>A failure where the cluster could not be asked: then nothing may be read.</summary>
    Task<Result<LogScope>> ScopeAsync(CancellationToken cancellationToken);

    /// <summary>Names that the user typed in, for those who may not list namespaces: they are candidates, and each is asked about.</summary>
    void Consider(IEnumerable<string> namespaces);
}
