using Dashboard.Services.Access;
using Dashboard.Services.Cluster;

namespace Dashboard.Unit.SavedObjects.Support;

/// <summary>The session of a user of whom only the name matters.</summary>
internal sealed class NamedSession(string name) : IUserSession
{
    public UserIdentity User { get; } = new() { UserName = name, Account = name };

    public IKubernetesClient Client => throw new NotSupportedException();

    public CancellationToken Ended => CancellationToken.None;
}
