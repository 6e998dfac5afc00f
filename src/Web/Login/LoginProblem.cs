namespace Dashboard.Web.Login;

/// <summary>What can go wrong at login; the page has a sentence for each, in its address by name.</summary>
public enum LoginProblem
{
    /// <summary>The cluster does not accept the credential.</summary>
    Refused,

    /// <summary>Too many refusals from this address.</summary>
    Throttled,

    Unreachable,

    /// <summary>The cluster's certificate is not trusted.</summary>
    Untrusted,

    /// <summary>The cluster answered with an error of its own.</summary>
    ClusterError,

    NoCluster,
    Empty,
    TooLarge,

    /// <summary>Characters that no token has.</summary>
    Characters,

    Json,
    PastedKubeconfig,

    /// <summary>The file is no kubeconfig, or holds no credential that can be used; the detail says which.</summary>
    BadKubeconfig,

    /// <summary>The form is too old, or the browser keeps no cookies.</summary>
    Stale,

    /// <summary>Plain HTTP from another machine.</summary>
    InsecureHttp,

    UnknownAccount,
}
