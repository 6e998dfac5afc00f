namespace Dashboard.Web.Hosting.Demo;

/// <summary>Whom a visitor of the demo can be, with one click; nobody where a real cluster is shown.</summary>
public sealed record DemoAccounts(IReadOnlyList<DemoAccount> Accounts)
{
    public static DemoAccounts None { get; } = new([]);

    public override string ToString() => $"{Accounts.Count} demo accounts";
}
