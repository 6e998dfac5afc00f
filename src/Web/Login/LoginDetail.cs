using Microsoft.AspNetCore.DataProtection;
using System.Security.Cryptography;

namespace Dashboard.Web.Login;

/// <summary>Carries a sentence over the redirect to the login page, sealed: nobody can put words of their own there by a link.</summary>
public sealed class LoginDetail(IDataProtectionProvider protection)
{
    private const int Longest = 600;
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("login-detail").ToTimeLimitedDataProtector();

    public string Seal(string sentence) => protector.Protect(sentence.Length > Longest ? sentence[..Longest] + "…" : sentence, Lasts);

    /// <summary>Null where it is not ours, or old.</summary>
    public string? Open(string? sealedSentence)
    {
        if (string.IsNullOrEmpty(sealedSentence))
            return null;
        try
        {
            return protector.Unprotect(sealedSentence);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
