namespace Dashboard.E2E.Support;

/// <summary>What <see cref="FaultyServer"/> does with a request in place of passing it on.</summary>
public sealed record Fault
{
    public int Status { get; init; } = 200;

    public string ContentType { get; init; } = "application/json";

    /// <summary>The answer; null where the server's own is changed, or none comes.</summary>
    public string? Body { get; init; }

    /// <summary>Makes another answer of the server's.</summary>
    public Func<string, string>? Change { get; init; }

    /// <summary>Answers nothing until whoever asked gives up.</summary>
    public bool Hangs { get; init; }

    public static Fault Refusal(int status, string type, string reason) =>
        new() { Status = status, Body = $$"""{"error":{"root_cause":[{"type":"{{type}}","reason":"{{reason}}"}],"type":"{{type}}","reason":"{{reason}}"},"status":{{status}}}""" };
}
