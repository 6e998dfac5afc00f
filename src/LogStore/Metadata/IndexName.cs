using System.Buffers;
using System.Text;

namespace Dashboard.LogStore.Metadata;

/// <summary>What an index or an alias may be called.</summary>
internal static class IndexName
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\/*?\"<>| ,");

    /// <summary>Null where the name may be used.</summary>
    public static StoreFailure? Check(string name)
    {
        var problem = Problem(name);
        return problem is null ? null : Invalid(name, problem);
    }

    public static StoreFailure? CheckAlias(string name)
    {
        if (name.Length == 0)
            return StoreFailure.IllegalArgument("alias name is required");
        var problem = Problem(name, mayBeUpperCase: true);
        return problem is null ? null : new StoreFailure(400, "invalid_alias_name_exception", $"Invalid alias name [{name}]: {problem}");
    }

    public static StoreFailure Invalid(string name, string problem)
        => new(400, "invalid_index_name_exception", $"Invalid index name [{name}], {problem}") { Index = name };

    private static string? Problem(string name, bool mayBeUpperCase = false)
    {
        if (name.Length == 0)
            return "must not be empty";
        if (name.AsSpan().ContainsAny(Forbidden))
            return "must not contain the following characters [ , \", *, \\, <, |, ,, >, /, ?]";
        if (name.Contains('#', StringComparison.Ordinal))
            return "must not contain '#'";
        if (name.Contains(':', StringComparison.Ordinal))
            return "must not contain ':'";
        if (name[0] is '_' or '-' or '+')
            return "must not start with '_', '-', or '+'";
        if (name is "." or "..")
            return "must not be '.' or '..'";
        if (Encoding.UTF8.GetByteCount(name) > 255)
            return $"index name is too long, ({Encoding.UTF8.GetByteCount(name)} > 255)";
        return !mayBeUpperCase && name.Any(char.IsUpper) ? "must be lowercase" : null;
    }
}
