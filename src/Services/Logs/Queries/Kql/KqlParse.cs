using System.Diagnostics.CodeAnalysis;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>What a text says, or why it says nothing.</summary>
public readonly record struct KqlParse
{
    public KqlParse(KqlNode node) => Node = node;

    public KqlParse(QueryError error) => Error = error;

    public KqlNode? Node { get; }

    public QueryError? Error { get; }

    public bool TryGet([NotNullWhen(true)] out KqlNode? node, [NotNullWhen(false)] out QueryError? error)
    {
        node = Node;
        error = Error ?? (node is null ? throw new InvalidOperationException("Nothing was parsed.") : null);
        return error is null;
    }
}
