using System.Globalization;
using Dashboard.Services.Access.Login;
using Dashboard.Services.Access.Sessions;
using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Primitives;
using Dashboard.Web.Hosting;
using Dashboard.Web.Hosting.Demo;
using Microsoft.AspNetCore.Antiforgery;

namespace Dashboard.Web.Login;

/// <summary>Handles the login page's forms: checks the form, finds the credential in it, asks the cluster, sets the cookie.</summary>
internal sealed partial class LoginHandler(
    IAntiforgery antiforgery, LoginService logins, SessionCookie cookie, TransportSecurity transport, ClusterChoice cluster, DemoAccounts demo,
    LoginDetail details, ILogger<LoginHandler> log)
{
    public async Task<IResult> HandleAsync(HttpContext context, Func<IFormCollection, CancellationToken, Task<LoginInput>> find)
    {
        var returnTo = context.Request.Query["return"].ToString();
        if (transport.Of(context) == TransportState.InsecureRefused)
            return Back(returnTo, LoginProblem.InsecureHttp);
        if (await LoginForm.ReadAsync(context) is not { } form)
            return Back(returnTo, LoginProblem.TooLarge);
        if (!await antiforgery.IsRequestValidAsync(context))
            return IsLoggedIn(context) ? Results.Redirect(ReturnUrl.Local(returnTo)) : Back(returnTo, LoginProblem.Stale);
        if (!cluster.IsConfigured)
            return Back(returnTo, LoginProblem.NoCluster);

        var input = await find(form, context.RequestAborted);
        return input.Credential is { } credential
            ? await LogInAsync(context, credential, returnTo)
            : Back(returnTo, input.Problem, input.Detail is null ? null : ("detail", details.Seal(input.Detail)));
    }

    public static async Task<LoginInput> TokenAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        if (form.Files.GetFile("kubeconfig") is { Length: > 0 } file)
        {
            using var reader = new StreamReader(file.OpenReadStream());
            return KubeconfigCredential.Read(await reader.ReadToEndAsync(cancellationToken), LoginProblem.BadKubeconfig);
        }

        var (token, problem) = TokenText.Parse(form["token"]);
        if (problem is LoginProblem.PastedKubeconfig)
            return KubeconfigCredential.Read(form["token"]!, LoginProblem.PastedKubeconfig);
        return token is null ? LoginInput.Of(problem!.Value) : LoginInput.Of(new KubernetesCredential.BearerToken(token));
    }

    public Task<LoginInput> DemoAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        var account = demo.Accounts.FirstOrDefault(account => account.Name == form["account"].ToString());
        return Task.FromResult(account is null ? LoginInput.Of(LoginProblem.UnknownAccount) : LoginInput.Of(new KubernetesCredential.BearerToken(account.Token)));
    }

    private async Task<IResult> LogInAsync(HttpContext context, KubernetesCredential credential, string returnTo)
    {
        var address = context.Connection.RemoteIpAddress;
        switch (await logins.LogInAsync(credential, address, context.RequestAborted))
        {
            case LoginOutcome.Accepted accepted:
                // A session that this browser still had is over: its cookie is replaced.
                context.RequestServices.GetRequiredService<CurrentSession>().Session?.End(SessionEnd.LoggedOut);
                cookie.Write(context, accepted.Secret);
                LogAccepted(accepted.Session.User.UserName, address, accepted.Session.Key);
                return Results.Redirect(ReturnUrl.Local(returnTo));
            case LoginOutcome.Throttled throttled:
                LogThrottled(address);
                return Back(returnTo, LoginProblem.Throttled, ("wait", Math.Ceiling(throttled.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture)));
            case LoginOutcome.Failed failed:
                LogFailed(failed.Failure.Kind, failed.Failure.Message);
                return Back(returnTo, ProblemOf(failed.Failure));
            default:
                LogRefused(address);
                return Back(returnTo, LoginProblem.Refused);
        }
    }

    /// <summary>Another tab was quicker: the form of this one was made for a stranger.</summary>
    private static bool IsLoggedIn(HttpContext context) => context.RequestServices.GetRequiredService<CurrentSession>().Session is not null;

    private static LoginProblem ProblemOf(Failure failure) => failure.Kind switch
    {
        FailureKind.Unreachable or FailureKind.TimedOut => LoginProblem.Unreachable,
        FailureKind.Untrusted => LoginProblem.Untrusted,
        _ => LoginProblem.ClusterError,
    };

    private static IResult Back(string returnTo, LoginProblem problem, (string Name, string Value)? more = null)
    {
        var address = ReturnUrl.Login(returnTo);
        var query = $"problem={problem}" + (more is var (name, value) ? $"&{name}={Uri.EscapeDataString(value)}" : "");
        return Results.Redirect(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query);
    }
}
