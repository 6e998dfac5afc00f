namespace Dashboard.Services.Primitives;

/// <summary>What sort of expected failure a call met. Pages choose the words and the next step by it.</summary>
public enum FailureKind
{
    /// <summary>The server could not be reached, or broke the connection.</summary>
    Unreachable,

    /// <summary>The server did not answer in time.</summary>
    TimedOut,

    /// <summary>The server does not accept the credential (401): log in again.</summary>
    Unauthorized,

    /// <summary>The user may not do this (403).</summary>
    Forbidden,

    /// <summary>There is no such object, kind or path (404).</summary>
    NotFound,

    /// <summary>The object changed meanwhile, or exists already (409).</summary>
    Conflict,

    /// <summary>What was asked for has expired on the server (410): list again.</summary>
    Expired,

    /// <summary>The request is wrong (400, 422): a selector, a name, a body.</summary>
    Invalid,

    /// <summary>The server asks to slow down (429).</summary>
    Throttled,

    /// <summary>The server failed (5xx), or a server behind it did.</summary>
    ServerError,

    /// <summary>The answer was not what the protocol says.</summary>
    Garbled,

    /// <summary>The server's certificate is not trusted.</summary>
    Untrusted,
}
