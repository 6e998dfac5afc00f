using Dashboard.Services.Access.Sessions;
using Dashboard.Web.Login;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Dashboard.Web.Hosting.Circuits;

/// <summary>Gives a circuit's scope its session, before anything is rendered in it. The connection's user says which; a circuit has no HttpContext of its own.</summary>
internal sealed class SessionCircuitHandler(AuthenticationStateProvider authentication, SessionStore sessions, CurrentSession current, OpenCircuits circuits) : CircuitHandler
{
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var state = await authentication.GetAuthenticationStateAsync();
        if (SessionPrincipal.KeyOf(state.User) is { } key && sessions.Find(key) is { } session)
            current.Set(session);
        circuits.Opened();
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        circuits.Closed();
        return Task.CompletedTask;
    }
}
