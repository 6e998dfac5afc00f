using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard.Services.SavedObjects.Stores;

namespace Dashboard.Services.SavedObjects;

/// <summary>What names and texts of saved objects may be. Ids are safe as names of files on every file system, and in URLs.</summary>
internal static partial class SavedObjectRules
{
    public const int MostReferences = 500;

    private const int LongestTitle = 200;
    private const int LongestDescription = 2000;
    private const int LongestTag = 50;
    private const int MostTags = 20;
    private const int LongestReferenceName = 200;

    public static bool IsType(string text) => Type().IsMatch(text);

    public static bool IsId(string text) => Id().IsMatch(text);

    public static bool IsKey(SavedObjectKey key) => IsType(key.Type) && IsId(key.Id);

    /// <summary>What is wrong with the draft, in a sentence; null where it can stand.</summary>
    public static string? Problem(SavedObjectDraft draft) =>
        Title(draft.Title)
        ?? Description(draft.Description)
        ?? Tags(draft.Tags)
        ?? References(draft.References)
        ?? Attributes(draft.Attributes);

    /// <summary>As tags are kept: trimmed, sorted, each once.</summary>
    public static IReadOnlyList<string> Tidy(IEnumerable<string> tags) => [.. tags.Select(tag => tag.Trim()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string? Title(string title)
    {
        if (string.IsNullOrWhiteSpace(title))
            return "The title is empty.";
        if (title.Length > LongestTitle)
            return $"The title is longer than {LongestTitle} characters.";
        return IsLine(title) ? null : "The title has characters that cannot be shown.";
    }

    private static string? Description(string description)
    {
        if (description.Length > LongestDescription)
            return $"The description is longer than {LongestDescription} characters.";
        return IsUnicode(description) ? null : "The description has characters that cannot be shown.";
    }

    private static string? Attributes(JsonElement attributes)
    {
        if (attributes.ValueKind != JsonValueKind.Object)
            return "The attributes are no JSON object.";
        return SavedObjectWriter.CanWrite(attributes) ? null : "A text in the attributes is no Unicode.";
    }

    private static string? Tags(IReadOnlyList<string> tags)
    {
        if (tags.Count > MostTags)
            return $"There are more than {MostTags} tags.";
        return tags.FirstOrDefault(tag => string.IsNullOrWhiteSpace(tag) || tag.Length > LongestTag || !IsLine(tag)) is { } wrong
            ? $"A tag has 1 to {LongestTag} characters, not {wrong.Length}, and all of them can be shown."
            : null;
    }

    private static string? References(IReadOnlyList<SavedObjectReference> references)
    {
        if (references.Count > MostReferences)
            return $"There are more than {MostReferences} references.";
        if (references.FirstOrDefault(reference => !IsKey(reference.Key)) is { } wrong)
            return $"A reference names no saved object: \"{Cut(wrong.Type)}/{Cut(wrong.Id)}\".";
        if (references.Any(reference => reference.Name.Length is 0 or > LongestReferenceName || !IsLine(reference.Name)))
            return $"A reference's name has 1 to {LongestReferenceName} characters.";
        return references.DistinctBy(reference => reference.Name).Count() < references.Count ? "Two references have the same name." : null;
    }

    private static bool IsLine(string text) => !text.Any(char.IsControl) && IsUnicode(text);

    // Half a surrogate pair does not come back.
    private static bool IsUnicode(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60];

    // No tilde: the names of files part type and id with it.
    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,49}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Type();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._-]{0,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
