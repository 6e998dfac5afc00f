namespace Dashboard.Services.Logs.Access;

/// <summary>The form of a namespace's name: an RFC 1123 label.</summary>
internal static class NamespaceName
{
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= 63 && text[0] != '-' && text[^1] != '-' && text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
