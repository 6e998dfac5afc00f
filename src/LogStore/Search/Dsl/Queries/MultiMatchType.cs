namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>How a text is sought in several fields.</summary>
public enum MultiMatchType
{
    BestFields,
    MostFields,
    CrossFields,
    Phrase,
    PhrasePrefix,
    BoolPrefix,
}
