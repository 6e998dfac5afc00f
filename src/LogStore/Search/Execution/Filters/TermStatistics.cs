namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>How often a term occurs in an index: documents with it, documents with the field, tokens of the field.</summary>
internal sealed class TermStatistics
{
    public long Documents { get; private set; }

    public long FieldDocuments { get; private set; }

    public long FieldTokens { get; private set; }

    public void Add(long documents, long fieldDocuments, long fieldTokens)
    {
        Documents += documents;
        FieldDocuments += fieldDocuments;
        FieldTokens += fieldTokens;
    }
}
