using Dashboard.Services.Logs.Fields;

namespace Dashboard.Services.Logs.Levels;

/// <summary>Finds the field that holds what a line says.</summary>
public static class MessageFields
{
    private static readonly string[] Names = ["message", "log", "msg", "body", "body.text", "Body", "event.original", "content", "text"];

    /// <summary>Null where there is none.</summary>
    public static LogField? Find(FieldList fields) => Names.Select(fields.Find).FirstOrDefault(field => field is { Kind: LogFieldKind.Text or LogFieldKind.Keyword });
}
