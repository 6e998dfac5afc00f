namespace Dashboard.LogStore.Metadata;

/// <summary>Names with <c>*</c> for any text, as in names of indices, aliases and templates.</summary>
internal static class WildcardPattern
{
    public static bool Matches(string pattern, string name)
    {
        if (pattern is "*" or "_all")
            return true;
        var (at, from, star, resume) = (0, 0, -1, 0);
        while (from < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
                (star, resume, at) = (at, from, at + 1);
            else if (at < pattern.Length && pattern[at] == name[from])
                (at, from) = (at + 1, from + 1);
            else if (star >= 0)
                (at, from) = (star + 1, ++resume);
            else
                return false;
        }

        return pattern.AsSpan(at).TrimStart('*').IsEmpty;
    }

    public static bool IsPattern(string name) => name.Contains('*', StringComparison.Ordinal) || name == "_all";
}
