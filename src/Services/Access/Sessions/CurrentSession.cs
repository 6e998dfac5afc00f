namespace Dashboard.Services.Access.Sessions;

/// <summary>The session that a scope (a request, a circuit) belongs to. Set once by whoever authenticates the scope; null where nobody is logged in.</summary>
public sealed class CurrentSession
{
    public UserSession? Session { get; private set; }

    public void Set(UserSession session) => Session = session;

    /// <summary>Throws <see cref="InvalidOperationException"/> where nobody is logged in: only guarded pages and endpoints ask.</summary>
    public UserSession Require() => Session ?? throw new InvalidOperationException("Nobody is logged in here.");
}
