using Dashboard.Services.Access.Sessions;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Access.Login;

/// <summary>What came of an attempt to log in.</summary>
public abstract record LoginOutcome
{
    private LoginOutcome()
    {
    }

    /// <summary>The session is open; the secret belongs into the browser's cookie.</summary>
    public sealed record Accepted(string Secret, UserSession Session) : LoginOutcome
    {
        public override string ToString() => nameof(Accepted);
    }

    /// <summary>The cluster does not accept the credential. Which part of it was wrong is not said.</summary>
    public sealed record Refused : LoginOutcome;

    /// <summary>Too many refusals from this address.</summary>
    public sealed record Throttled(TimeSpan RetryAfter) : LoginOutcome;

    /// <summary>The cluster could not say.</summary>
    public sealed record Failed(Failure Failure) : LoginOutcome;
}
