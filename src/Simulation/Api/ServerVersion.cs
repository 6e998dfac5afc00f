using System.Text.Json.Nodes;

namespace Dashboard.Simulation.Api;

/// <summary>The version that the simulation plays.</summary>
internal static class ServerVersion
{
    public const string Git = "v1.36.3";

    public static JsonObject Json() => Store.Json.Parse($$"""
        {"major":"1","minor":"36","emulationMajor":"1","emulationMinor":"36","minCompatibilityMajor":"1","minCompatibilityMinor":"35","gitVersion":"{{Git}}","gitCommit":"simulation","gitTreeState":"clean","buildDate":"2026-10-14T00:00:00Z","goVersion":"go1.26.8","compiler":"gc","platform":"linux/amd64"}
        """);
}
