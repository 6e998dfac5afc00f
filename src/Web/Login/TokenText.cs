using System.Text;

namespace Dashboard.Web.Login;

/// <summary>What a person pasted as a token: spaces, line breaks and a <c>Bearer</c> before it are taken away; what cannot be a token says why.</summary>
public static class TokenText
{
    /// <summary>Real tokens have one to four thousand characters; those of identity providers with many groups more.</summary>
    public const int Longest = 64 * 1024;

    private const string Scheme = "Bearer";

    public static (string? Token, LoginProblem? Problem) Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return (null, LoginProblem.Empty);
        if (text.Length > Longest)
            return (null, LoginProblem.TooLarge);

        var trimmed = WithoutHeader(text.Trim());
        if (trimmed.Length == 0)
            return (null, LoginProblem.Empty);
        if (trimmed.StartsWith('{'))
            return (null, LoginProblem.Json);
        if (trimmed.StartsWith("apiVersion:", StringComparison.Ordinal) || trimmed.Contains("\nclusters:", StringComparison.Ordinal))
            return (null, LoginProblem.PastedKubeconfig);

        var token = Join(trimmed);
        return token switch
        {
            null => (null, LoginProblem.Characters),
            "" => (null, LoginProblem.Empty),
            _ => (token, null),
        };
    }

    private static string WithoutHeader(string text)
    {
        if (text.StartsWith("Authorization:", StringComparison.OrdinalIgnoreCase))
            text = text["Authorization:".Length..].TrimStart();
        var named = text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && (text.Length == Scheme.Length || char.IsWhiteSpace(text[Scheme.Length]));
        return named ? text[Scheme.Length..].TrimStart() : text;
    }

    /// <summary>One line out of those that a terminal broke; null where there are characters that no header may carry (RFC 6750's b64token and a few more).</summary>
    private static string? Join(string text)
    {
        var token = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || character is '\u200b' or '\ufeff')
                continue;
            if (character is <= ' ' or > '~' or '"' or '\\')
                return null;
            token.Append(character);
        }

        return token.ToString();
    }
}
