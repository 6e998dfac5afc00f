namespace Dashboard.Web.Hosting.Demo;

/// <summary>An account of the simulated cluster that a visitor can log in as. The token stays on the server.</summary>
public sealed record DemoAccount(string Name, string Token, string Namespace)
{
    public override string ToString() => Name;
}
