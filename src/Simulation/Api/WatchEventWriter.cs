using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;
using Dashboard.Simulation.Tables;

namespace Dashboard.Simulation.Api;

/// <summary>Writes the lines of a watch.</summary>
internal sealed class WatchEventWriter(Agenda agenda)
{
    public void Write(PipeWriter output, WatchTarget target, WatchEvent line) => Line(output, line.Type, writer =>
    {
        if (line.Status is not null)
            line.Status.WriteTo(writer);
        else
            Object(writer, target, line.Object!);
    });

    /// <summary>Says up to which version all changes were sent.</summary>
    public void Bookmark(PipeWriter output, WatchTarget target, long version, bool initialEnd)
    {
        var metadata = new JsonObject { ["resourceVersion"] = version.ToString(CultureInfo.InvariantCulture) };
        if (initialEnd)
            metadata["annotations"] = new JsonObject { ["k8s.io/initial-events-end"] = "true" };
        Line(output, "BOOKMARK", writer => Object(writer, target, new StoredObject(target.Resource.Storage, new JsonObject { ["metadata"] = metadata })));
    }

    private static void Line(PipeWriter output, string type, Action<Utf8JsonWriter> body)
    {
        using (var writer = new Utf8JsonWriter(output, Answer.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, type);
            writer.WritePropertyName("object"u8);
            body(writer);
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private void Object(Utf8JsonWriter writer, WatchTarget target, StoredObject item)
    {
        switch (target.Representation)
        {
            case Representation.Table:
                writer.WriteStartObject();
                ObjectWriter.Type(writer, "Table", "meta.k8s.io/v1");
                writer.WriteStartObject("metadata"u8);
                writer.WriteString("resourceVersion"u8, item.Version.ToString(CultureInfo.InvariantCulture));
                writer.WriteEndObject();
                if (target.ColumnsSent)
                    writer.WriteNull("columnDefinitions"u8);
                else
                    TablePrinter.WriteColumns(writer, target.Resource);
                target.ColumnsSent = true;
                TablePrinter.WriteRows(writer, target.Resource, [item], target.Include, agenda.Now);
                writer.WriteEndObject();
                break;
            case Representation.Metadata:
                ObjectWriter.Metadata(writer, item);
                break;
            default:
                ObjectWriter.Full(writer, target.Resource, item);
                break;
        }
    }
}
