using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dashboard.Services.Access;
using Dashboard.Services.SavedObjects;

namespace Dashboard.Services.Logs.DataViews;

/// <summary>Counts in saved objects. It is a hint, so what cannot be written is let go.</summary>
internal sealed class FieldPopularity(ISavedObjects objects, IUserSession session) : IFieldPopularity
{
    /// <summary>The type of the saved object that keeps what one user chose of one data view.</summary>
    public const string Type = "field-popularity";

    private const int MostFields = 200;
    private const int MostTimes = 1_000_000;
    private const int Tries = 3;

    public async Task<IReadOnlyDictionary<string, int>> OfAsync(DataView view, CancellationToken cancellationToken)
    {
        var found = await objects.GetAsync(Key(view), cancellationToken);
        if (!found.TryGet(out var saved, out _) || Read(saved.Attributes) is not { Count: > 0 } own)
            return view.Popularity;
        var all = new Dictionary<string, int>(view.Popularity, StringComparer.Ordinal);
        foreach (var (field, times) in own)
            all[field] = Math.Min(MostTimes, all.GetValueOrDefault(field) + times);
        return all;
    }

    public async Task CountAsync(DataView view, string field, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var outcome = await InViewAsync(view, field, cancellationToken) ?? await AsideAsync(view, field, cancellationToken);
            if (outcome.Failure?.Kind != Primitives.FailureKind.Conflict)
                return;
        }
    }

    /// <summary>What is wrong with such an object's content; null where it can stand.</summary>
    public static string? Problem(JsonElement attributes) => Read(attributes) is null ? "The popularity of fields has \"fields\", an object of numbers." : null;

    /// <summary>Null where the view is not kept, or not this user's to change.</summary>
    private async Task<SaveOutcome?> InViewAsync(DataView view, string field, CancellationToken cancellationToken)
    {
        var found = await objects.GetAsync(new(SavedObjectTypes.DataView, view.Id), cancellationToken);
        if (!found.TryGet(out var saved, out _) || saved.IsReadOnly || DataViewAttributes.Read(saved.Attributes) is not { } attributes || !await objects.MayChangeAsync(saved, cancellationToken))
            return null;
        var draft = SavedObjectDraft.Of(saved) with { Attributes = (attributes with { Popularity = Counted(attributes.Popularity, field) }).Write() };
        return await objects.UpdateAsync(saved.Key, draft, saved.Version, cancellationToken);
    }

    private async Task<SaveOutcome> AsideAsync(DataView view, string field, CancellationToken cancellationToken)
    {
        var key = Key(view);
        var found = await objects.GetAsync(key, cancellationToken);
        var known = found.TryGet(out var saved, out _) ? Read(saved.Attributes) : null;
        var draft = new SavedObjectDraft
        {
            Title = "Popular fields",
            Attributes = JsonSerializer.SerializeToElement(new FieldCounts(Counted(known ?? new Dictionary<string, int>(), field)), DataViewJson.Default.FieldCounts),
        };
        return saved is null ? await objects.CreateAsync(key.Type, key.Id, draft, cancellationToken) : await objects.UpdateAsync(key, draft, saved.Version, cancellationToken);
    }

    /// <summary>One more of a field; where there are too many fields, the rarest go.</summary>
    private static Dictionary<string, int> Counted(IReadOnlyDictionary<string, int> counts, string field)
    {
        var more = new Dictionary<string, int>(counts, StringComparer.Ordinal);
        more[field] = Math.Min(MostTimes, more.GetValueOrDefault(field) + 1);
        return more.Count <= MostFields ? more
            : more.OrderByDescending(entry => entry.Key == field).ThenByDescending(entry => entry.Value).Take(MostFields).ToDictionary(StringComparer.Ordinal);
    }

    private static IReadOnlyDictionary<string, int>? Read(JsonElement attributes)
    {
        try
        {
            return attributes.Deserialize(DataViewJson.Default.FieldCounts)?.Fields;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>One for each user and view, whatever letters their names have.</summary>
    private SavedObjectKey Key(DataView view) => new(Type, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{session.User.UserName}\n{view.Id}")))[..32]);
}
