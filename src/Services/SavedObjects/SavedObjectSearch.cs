namespace Dashboard.Services.SavedObjects;

/// <summary>Searches heads: by type, words, tags and owner.</summary>
internal static class SavedObjectSearch
{
    private const int MostObjects = 1000;
    private const int MostTags = 100;

    public static SavedObjectPage Run(SavedObjectQuery query, IReadOnlyList<SavedObjectHead> heads, IReadOnlyList<DamagedObject> damaged)
    {
        var words = query.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        SavedObjectHead[] matching = [.. heads.Where(head =>
            (query.Types.Count == 0 || query.Types.Contains(head.Type))
            && (query.Owner is null || query.Owner == head.Owner)
            && words.All(word => Holds(head, word)))];
        SavedObjectHead[] tagged = [.. matching.Where(head => query.Tags.All(head.Tags.Contains))];
        return new()
        {
            Objects = [.. Ordered(tagged, query.Order).Skip(query.Offset).Take(Math.Min(query.Limit, MostObjects))],
            Total = tagged.Length,
            Tags = Count(matching),
            Damaged = damaged,
        };
    }

    private static bool Holds(SavedObjectHead head, string word) =>
        head.Title.Contains(word, StringComparison.CurrentCultureIgnoreCase)
        || head.Description.Contains(word, StringComparison.CurrentCultureIgnoreCase)
        || head.Tags.Any(tag => tag.Contains(word, StringComparison.CurrentCultureIgnoreCase))
        || head.Id.Contains(word, StringComparison.OrdinalIgnoreCase);

    // The key last, so that pages never overlap.
    private static IOrderedEnumerable<SavedObjectHead> Ordered(IEnumerable<SavedObjectHead> heads, SavedObjectOrder order) =>
        (order == SavedObjectOrder.NewestFirst ? heads.OrderByDescending(head => head.UpdatedAt) : heads.OrderBy(head => head.Title, StringComparer.CurrentCultureIgnoreCase))
            .ThenBy(head => head.Type, StringComparer.Ordinal).ThenBy(head => head.Id, StringComparer.Ordinal);

    private static IReadOnlyList<TagCount> Count(IEnumerable<SavedObjectHead> heads) =>
        [.. heads.SelectMany(head => head.Tags).CountBy(tag => tag).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(MostTags).Select(pair => new TagCount(pair.Key, pair.Value))];
}
