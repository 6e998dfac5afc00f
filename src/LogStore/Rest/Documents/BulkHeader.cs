using System.Text.Json;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary>The action line of a bulk. A struct: a bulk has many.</summary>
internal struct BulkHeader
{
    private static readonly string[] actions = ["create", "index"];
    private static readonly string[] members = ["_index", "_id"];

    public string Action { get; private set; }

    public string? Index { get; private set; }

    public string? Type { get; private set; }

    public string? Id { get; private set; }

    public string? Routing { get; private set; }

    public long? IfSequenceNumber { get; private set; }

    public long? IfPrimaryTerm { get; private set; }

    public long? Version { get; private set; }

    public VersionType VersionType { get; private set; }

    public bool? RequireAlias { get; private set; }

    /// <summary>What an update's answer is to show of the document.</summary>
    public JsonElement? Source { get; private set; }

    /// <param name="indexBefore">The index of the line before: mostly it is this one's too, and needs no string of its own.</param>
    public static BulkHeader Read(ReadOnlySpan<byte> line, int number, string? indexBefore)
    {
        var reader = new Utf8JsonReader(line);
        var header = new BulkHeader();
        try
        {
            Expect(ref reader, JsonTokenType.StartObject, number);
            Expect(ref reader, JsonTokenType.PropertyName, number);
            header.Action = Known(ref reader, actions) ?? reader.GetString()!;
            if (header.Action is not ("index" or "create" or "update" or "delete"))
                throw RestFailure.IllegalArgument(
                    $"Malformed action/metadata line [{number}], expected field [create], [delete], [index] or [update] but found [{header.Action}]");
            Expect(ref reader, JsonTokenType.StartObject, number);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                header.ReadMember(ref reader, number, indexBefore);
            return header;
        }
        catch (JsonException exception)
        {
            throw new StoreFailureException(new StoreFailure(400, "json_parse_exception", exception.Message));
        }
    }

    private void ReadMember(ref Utf8JsonReader reader, int number, string? indexBefore)
    {
        var name = Known(ref reader, members) ?? reader.GetString()!;
        reader.Read();
        if (name == members[0] && indexBefore is not null && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(indexBefore))
        {
            Index = indexBefore;
            return;
        }

        if (name == "_source")
        {
            Source = JsonElement.ParseValue(ref reader);
            return;
        }

        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            throw RestFailure.IllegalArgument(
                $"Malformed action/metadata line [{number}], expected a simple value for field [{name}] but found [{Name(reader.TokenType)}]");
        Set(name, Text(ref reader), number);
    }

    private void Set(string name, string? value, int number)
    {
        switch (name)
        {
            case "_index": Index = value; break;
            case "_type": Type = value; break;
            case "_id": Id = value; break;
            case "routing" or "_routing": Routing = value; break;
            case "if_seq_no": IfSequenceNumber = Number(value, name); break;
            case "if_primary_term": IfPrimaryTerm = Number(value, name); break;
            case "version" or "_version": Version = Number(value, name); break;
            case "version_type" or "_version_type": VersionType = VersionTypes.Read(value); break;
            case "require_alias": RequireAlias = value == "true"; break;
            case "retry_on_conflict" or "_retry_on_conflict" or "op_type": break;
            case "pipeline" when value is null or "" or "_none": break;
            case "pipeline": throw RestFailure.IllegalArgument($"pipeline with id [{value}] does not exist");
            default: throw RestFailure.IllegalArgument($"Action/metadata line [{number}] contains an unknown parameter [{name}]");
        }
    }

    /// <summary>The name that the reader stands on, where it is one of the usual ones; a bulk has thousands of them.</summary>
    private static string? Known(ref Utf8JsonReader reader, string[] names)
    {
        foreach (var name in names)
            if (reader.ValueTextEquals(name))
                return name;
        return null;
    }

    private static string? Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        _ => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
    };

    private static long Number(string? text, string name)
        => long.TryParse(text, out var number) ? number : throw RestFailure.IllegalArgument($"Failed to parse long parameter [{name}] with value [{text}]");

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token, int number)
    {
        reader.Read();
        if (reader.TokenType != token)
            throw RestFailure.IllegalArgument($"Malformed action/metadata line [{number}], expected {Name(token)} but found [{Name(reader.TokenType)}]");
    }

    private static string Name(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "START_OBJECT",
        JsonTokenType.EndObject => "END_OBJECT",
        JsonTokenType.StartArray => "START_ARRAY",
        JsonTokenType.PropertyName => "FIELD_NAME",
        JsonTokenType.String => "VALUE_STRING",
        JsonTokenType.Number => "VALUE_NUMBER",
        JsonTokenType.True or JsonTokenType.False => "VALUE_BOOLEAN",
        _ => "VALUE_NULL",
    };
}
