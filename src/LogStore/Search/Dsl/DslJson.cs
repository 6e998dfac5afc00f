using System.Text;
using System.Text.Json;

namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Reads a request's body into nodes that know their place.</summary>
public static class DslJson
{
    private const string Source = "(org.elasticsearch.common.io.stream.InputStreamStreamInput)";
    private const int MaximumDepth = 512;

    /// <summary>Throws <see cref="StoreFailureException"/> where the body is no JSON or names a member twice.</summary>
    public static DslNode Parse(ReadOnlySpan<byte> body)
    {
        var locator = new DslLocator(body);
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaximumDepth });
        try
        {
            if (!reader.Read())
                throw EndOfInput(locator.Of(body.Length));
            var root = Read(ref reader, ref locator);
            reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            throw Malformed(exception, body, locator.Of((int)reader.BytesConsumed));
        }
    }

    private static DslNode Read(ref Utf8JsonReader reader, ref DslLocator locator)
    {
        var (line, column) = locator.Of((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = Members(ref reader, ref locator);
                return new() { Kind = JsonValueKind.Object, Members = members, Line = line, Column = column, End = locator.Of((int)reader.TokenStartIndex) };
            case JsonTokenType.StartArray:
                var items = Items(ref reader, ref locator);
                return new() { Kind = JsonValueKind.Array, Items = items, Line = line, Column = column, End = locator.Of((int)reader.TokenStartIndex) };
            case JsonTokenType.String:
                return new() { Kind = JsonValueKind.String, Text = Text(ref reader), Line = line, Column = column };
            default:
                return new() { Kind = KindOf(reader.TokenType), Text = Encoding.UTF8.GetString(reader.ValueSpan), Line = line, Column = column };
        }
    }

    private static List<DslMember> Members(ref Utf8JsonReader reader, ref DslLocator locator)
    {
        var members = new List<DslMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = Text(ref reader);
            var (line, column) = locator.Of((int)reader.TokenStartIndex);
            if (!names.Add(name))
                throw Duplicate(name, locator.Of((int)reader.TokenStartIndex + reader.ValueSpan.Length + 2));
            reader.Read();
            members.Add(new(name, Read(ref reader, ref locator), line, column));
        }
        return members;
    }

    private static List<DslNode> Items(ref Utf8JsonReader reader, ref DslLocator locator)
    {
        var items = new List<DslNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Read(ref reader, ref locator));
        return items;
    }

    // A lone surrogate in an escape is text to Elasticsearch and an error to the reader.
    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    private static StoreFailureException Duplicate(string name, (int Line, int Column) position) =>
        new(new(400, "json_parse_exception", $"Duplicate field '{name}'{At(position)}"));

    private static StoreFailureException EndOfInput((int Line, int Column) position) =>
        new(new(400, "json_e_o_f_exception", $"Unexpected end-of-input{At(position)}"));

    private static StoreFailureException Malformed(JsonException exception, ReadOnlySpan<byte> body, (int Line, int Column) position)
    {
        var ended = (exception.BytePositionInLine ?? 0) >= body[(body.LastIndexOf((byte)'\n') + 1)..].Length;
        if (ended)
            return EndOfInput(position);
        var reason = exception.Message;
        var detail = reason.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return new(new(400, "json_parse_exception", (detail < 0 ? reason : reason[..detail]) + At(position)));
    }

    private static string At((int Line, int Column) position) =>
        $"\n at [Source: {Source}; line: {position.Line}, column: {position.Column}]";
}
