namespace Dashboard.Web.Login;

/// <summary>How safe the connection of a request is.</summary>
public enum TransportState
{
    Secure,

    /// <summary>Plain HTTP that does not leave this machine.</summary>
    Loopback,

    /// <summary>Plain HTTP, allowed by <c>Auth:AllowInsecureHttp</c>: the page warns.</summary>
    InsecureAllowed,

    /// <summary>Plain HTTP: nobody can log in.</summary>
    InsecureRefused,
}
