namespace Dashboard.Services.Access.Sessions;

/// <summary>Why a session ended.</summary>
public enum SessionEnd
{
    LoggedOut,

    /// <summary>Nobody used it for as long as the idle limit allows.</summary>
    Idle,

    /// <summary>It lasted as long as a session may.</summary>
    TooOld,

    /// <summary>The token's own end.</summary>
    TokenExpired,

    /// <summary>The cluster no longer accepts the token: it was revoked, or its account is gone.</summary>
    Refused,

    /// <summary>The same user has opened too many later ones.</summary>
    Displaced,
}
