using System.Buffers;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Indices;

/// <summary>Exact names of indices and data streams as parts of a path: a wildcard would reach further than what was chosen.</summary>
internal static class IndexName
{
    /// <summary>Names in one request: servers take 4,096 characters of a request line.</summary>
    private const int AtOnce = 15;
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("*?,/\\\"<>| #:%");

    /// <summary>The names as parts of paths, some at once; a failure where one is no exact name.</summary>
    public static Result<IReadOnlyList<string>> Paths(IReadOnlyList<string> names)
    {
        if (names.FirstOrDefault(name => !IsExact(name)) is { } wrong)
            return new Failure { Kind = FailureKind.Invalid, Message = $"\"{wrong}\" is not the exact name of an index." };
        return names.Chunk(AtOnce).Select(chunk => string.Join(',', chunk.Select(Uri.EscapeDataString))).ToArray();
    }

    private static bool IsExact(string name) =>
        name.Length is > 0 and <= 255 && name is not ("." or ".." or "_all") && name[0] is not ('_' or '-' or '+')
        && !name.AsSpan().ContainsAny(Forbidden) && !name.Any(char.IsControl);
}
