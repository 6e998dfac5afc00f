using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

/// <summary>How the items of a list are asked for and read. One instance reads one list and its watch, one item at a time.</summary>
internal abstract class ItemReader<T>
{
    /// <summary>The media types of a list or watch of such items.</summary>
    public abstract string Accept { get; }

    /// <summary>Whether the server is asked for the metadata of each table row.</summary>
    public virtual bool AsTable => false;

    /// <summary>Whether nobody needs the managed fields, so that they need not be parsed.</summary>
    public virtual bool WithoutManagedFields => false;

    /// <summary>Columns where the server answered a plain list in place of a table.</summary>
    public virtual IReadOnlyList<TableColumn> ColumnsOfPlainList => [];

    /// <summary>The reader stands at the start of an item (of <c>items</c>, or of <c>rows</c>); false where the buffer ends within it.</summary>
    public abstract bool TryRead(ref Utf8JsonReader reader, ListHead head, bool isRow, [MaybeNullWhen(false)] out T item);

    public abstract string ResourceVersionOf(T item);
}
