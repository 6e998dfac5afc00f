namespace Dashboard.Web.Login;

public static class LoginServices
{
    /// <summary>The login page and its forms; sessions themselves come from <c>AddAccess</c>.</summary>
    public static IServiceCollection AddLogin(this IServiceCollection services) => services
        .AddSingleton<TransportSecurity>()
        .AddSingleton<SessionCookie>()
        .AddSingleton<LoginDetail>()
        .AddSingleton<ProxyLogin>()
        .AddSingleton<LoginHandler>();
}
