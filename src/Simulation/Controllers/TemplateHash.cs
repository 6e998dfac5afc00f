using System.Text.Json.Nodes;

namespace Dashboard.Simulation.Controllers;

/// <summary>The hash of a pod template, in the letters of generated names.</summary>
internal static class TemplateHash
{
    private const string Letters = "bcdfghjklmnpqrstvwxz2456789";

    public static string Of(JsonNode? template)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in template?.ToJsonString() ?? "")
            hash = (hash ^ letter) * 1099511628211UL;
        return string.Create(9, hash, static (span, value) =>
        {
            for (var index = 0; index < span.Length; index++, value /= (ulong)Letters.Length)
                span[index] = Letters[(int)(value % (ulong)Letters.Length)];
        });
    }
}
