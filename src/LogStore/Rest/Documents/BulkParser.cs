using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary>
/// Reads the lines of a bulk: an action, then (but for a delete) its document. A line that is no action refuses the whole, as in Elasticsearch; a document
/// is not looked into here.
/// </summary>
internal sealed class BulkParser(string? defaultIndex, string? defaultType, string? defaultRouting, bool requireAlias)
{
    private static readonly byte[] Blank = " \r\t"u8.ToArray();

    public IReadOnlyList<BulkItem> Parse(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
            throw RestFailure.Parse("request body is required");
        if (body.Span[^1] != '\n')
            throw RestFailure.IllegalArgument("The bulk request must be terminated by a newline [\\n]");
        var items = new List<BulkItem>();
        var number = 0;
        while (NextLine(ref body, ref number) is { } line)
        {
            if (line.Span.Trim(Blank).IsEmpty)
                continue;
            var header = BulkHeader.Read(line.Span, number, items.Count > 0 ? items[^1].Index : null);
            var source = ReadOnlyMemory<byte>.Empty;
            if (header.Action != "delete")
                source = NextLine(ref body, ref number) ?? throw RestFailure.IllegalArgument("The bulk request must be terminated by a newline [\\n]");
            items.Add(Item(header, source));
        }

        return items.Count > 0 ? items : throw RestFailure.Validation("no requests added");
    }

    private BulkItem Item(BulkHeader header, ReadOnlyMemory<byte> source)
    {
        var index = header.Index ?? defaultIndex ?? throw RestFailure.Validation("index is missing");
        if (header.Action is "update" or "delete" && header.Id is null)
            throw RestFailure.Validation("id is missing");
        var item = new BulkItem
        {
            Action = header.Action,
            Index = index,
            Type = header.Type ?? defaultType,
            RequireAlias = header.RequireAlias ?? requireAlias,
            Failure = header.Id is { Length: 0 } ? StoreFailure.IllegalArgument("if _id is specified it must not be empty") : null,
            Operation = new WriteOperation
            {
                Kind = Kind(header.Action),
                Id = header.Id,
                Routing = header.Routing ?? defaultRouting,
                Source = source,
                IfSequenceNumber = header.IfSequenceNumber,
                IfPrimaryTerm = header.IfPrimaryTerm,
                Version = header.Version,
                VersionType = header.VersionType,
            },
        };
        return header.Action == "update" ? Updating(item, header, source) : item;
    }

    private static BulkItem Updating(BulkItem item, BulkHeader header, ReadOnlyMemory<byte> source)
    {
        try
        {
            var update = UpdateBody.Read(source, header.Source);
            return item with { Operation = update.Apply(item.Operation), Source = update.Source };
        }
        catch (StoreFailureException exception)
        {
            return item with { Failure = exception.Failure };
        }
    }

    private static WriteKind Kind(string action) => action switch
    {
        "create" => WriteKind.Create,
        "update" => WriteKind.Update,
        "delete" => WriteKind.Delete,
        _ => WriteKind.Index,
    };

    private static ReadOnlyMemory<byte>? NextLine(ref ReadOnlyMemory<byte> body, ref int number)
    {
        if (body.IsEmpty)
            return null;
        number++;
        var end = body.Span.IndexOf((byte)'\n');
        var line = end < 0 ? body : body[..end];
        body = end < 0 ? default : body[(end + 1)..];
        return line;
    }
}
