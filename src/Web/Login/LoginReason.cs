using Dashboard.Services.Access.Sessions;

namespace Dashboard.Web.Login;

/// <summary>Why somebody stands at the login page, as its address says it. The page has a sentence for each; anything else says nothing.</summary>
public static class LoginReason
{
    public const string Ended = "ended";
    public const string LoggedOut = "logged-out";
    public const string Idle = "idle";
    public const string Expired = "expired";
    public const string Revoked = "revoked";
    public const string Displaced = "displaced";

    public static string Of(SessionEnd? end) => end switch
    {
        SessionEnd.LoggedOut => LoggedOut,
        SessionEnd.Idle => Idle,
        SessionEnd.TooOld or SessionEnd.TokenExpired => Expired,
        SessionEnd.Refused => Revoked,
        SessionEnd.Displaced => Displaced,
        _ => Ended,
    };
}
