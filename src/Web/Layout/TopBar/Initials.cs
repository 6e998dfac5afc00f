using Dashboard.Services.Access;

namespace Dashboard.Web.Layout;

/// <summary>Two letters for an account: of its namespace and its name, or of its name's first two words.</summary>
public static class Initials
{
    private static readonly char[] Separators = ['-', '.', ':', '@', '_', '/', ' '];

    public static string Of(UserIdentity user)
    {
        var words = (user.Namespace is null ? user.Account : $"{user.Namespace} {user.Account}").Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var letters = user.Namespace is null ? words.Take(2) : [words[0], user.Account.Split(Separators, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? ""];
        return string.Concat(letters.Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0])));
    }
}
