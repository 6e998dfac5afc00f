namespace Dashboard.Services.Cluster.Lists.Filters;

/// <summary>What may stand in a label. https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set</summary>
public static class LabelSyntax
{
    public static bool IsKey(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        var name = key[(slash + 1)..];
        return name.Length > 0 && IsValue(name) && (slash < 0 || IsPrefix(key[..slash]));
    }

    public static bool IsValue(string value) =>
        value.Length == 0
        || (value.Length <= 63 && char.IsAsciiLetterOrDigit(value[0]) && char.IsAsciiLetterOrDigit(value[^1])
            && value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.'));

    private static bool IsPrefix(string prefix) =>
        prefix.Length is > 0 and <= 253 && prefix.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');
}
