using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Features.Resources.Kinds;

/// <summary>Counts in words: "1 pod", "3 pods". The word for one has the key with <c>One</c> behind it.</summary>
internal static class Counts
{
    public static string Count(this IStringLocalizer text, string key, long number) => number == 1 ? text[$"{key}One"] : text[key, number];
}
