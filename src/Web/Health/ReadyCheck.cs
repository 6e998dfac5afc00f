namespace Dashboard.Web.Health;

/// <summary>One thing that serving needs. <paramref name="Message"/> says what is wrong, or what else there is to know.</summary>
internal sealed record ReadyCheck(string Name, bool Ok, string? Message);
