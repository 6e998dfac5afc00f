using System.Net;
using Dashboard.Services.Access.Sessions;
using Dashboard.Services.Primitives;

namespace Dashboard.Web.Login;

internal sealed partial class LoginHandler
{
    [LoggerMessage(EventId = 101, Level = LogLevel.Information, Message = "{User} logged in from {Address}, session {Session}")]
    private partial void LogAccepted(string user, IPAddress? address, SessionKey session);

    [LoggerMessage(EventId = 102, Level = LogLevel.Warning, Message = "The cluster refused a login from {Address}")]
    private partial void LogRefused(IPAddress? address);

    [LoggerMessage(EventId = 103, Level = LogLevel.Warning, Message = "Too many refused logins from {Address}: it must wait")]
    private partial void LogThrottled(IPAddress? address);

    [LoggerMessage(EventId = 104, Level = LogLevel.Warning, Message = "The cluster could not check a login: {Kind}, {Reason}")]
    private partial void LogFailed(FailureKind kind, string reason);
}
