using System.Globalization;
using Dashboard.Simulation.Store;
using Dashboard.Simulation.Tables;

namespace Dashboard.Simulation.Api;

/// <summary>Answers one object in the representation that is asked for.</summary>
internal sealed class ReadHandler(ObjectStore store, Agenda agenda)
{
    public Task HandleAsync(ApiRequest request)
    {
        StoredObject item;
        lock (store.Gate)
            item = Find(request);
        return WriteAsync(request, item, 200);
    }

    public StoredObject Find(ApiRequest request) =>
        store.Find(request.Resource.Storage, request.StoredNamespace, request.Name) ?? throw Errors.NotFound(request.Resource, request.Name);

    public Task WriteAsync(ApiRequest request, StoredObject item, int code)
    {
        var representation = Negotiation.Of(request.Http.Request);
        var include = IncludeObject.Of(request, representation);
        return Answer.JsonAsync(request.Http, code, writer =>
        {
            switch (representation)
            {
                case Representation.Table:
                    writer.WriteStartObject();
                    ObjectWriter.Type(writer, "Table", "meta.k8s.io/v1");
                    writer.WriteStartObject("metadata"u8);
                    writer.WriteString("resourceVersion"u8, item.Version.ToString(CultureInfo.InvariantCulture));
                    writer.WriteEndObject();
                    TablePrinter.WriteColumns(writer, request.Resource);
                    TablePrinter.WriteRows(writer, request.Resource, [item], include, agenda.Now);
                    writer.WriteEndObject();
                    break;
                case Representation.Metadata:
                    ObjectWriter.Metadata(writer, item);
                    break;
                default:
                    ObjectWriter.Full(writer, request.Resource, item);
                    break;
            }
        });
    }
}
