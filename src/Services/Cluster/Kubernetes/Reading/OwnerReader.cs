using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

internal static class OwnerReader
{
    /// <summary>The reader stands at the start of an owner reference; false where the buffer ends within it.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, StringPool strings, [NotNullWhen(true)] out OwnerReference? owner)
    {
        owner = null;
        string apiVersion = "", kind = "", name = "", uid = "";
        var controller = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = JsonText.Shared(ref reader, strings);
            if (!reader.Read())
                return false;
            switch (field)
            {
                case "apiVersion": apiVersion = JsonText.Shared(ref reader, strings); break;
                case "kind": kind = JsonText.Shared(ref reader, strings); break;
                case "name": name = JsonText.Shared(ref reader, strings); break;
                case "uid": uid = JsonText.Shared(ref reader, strings); break;
                case "controller": controller = reader.TokenType == JsonTokenType.True; break;
                default:
                    if (!reader.TrySkip())
                        return false;
                    break;
            }
        }

        owner = new OwnerReference(apiVersion, kind, name, uid, controller);
        return reader.TokenType == JsonTokenType.EndObject;
    }
}
