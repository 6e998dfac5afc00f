using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.SavedObjects.Schema;

/// <summary>The types that are registered. Brings what is stored to the newest form of its type.</summary>
internal sealed class SavedObjectSchemas
{
    private readonly Dictionary<string, SavedObjectType> types = new(StringComparer.Ordinal);

    /// <summary>Throws <see cref="ArgumentException"/> for a type that is registered twice or has no type's name: a bug of the composition.</summary>
    public SavedObjectSchemas(IEnumerable<SavedObjectType> registered)
    {
        foreach (var type in registered)
        {
            if (!SavedObjectRules.IsType(type.Name) || !types.TryAdd(type.Name, type))
                throw new ArgumentException($"The type \"{type.Name}\" of saved objects is registered twice, or its name cannot stand.", nameof(registered));
        }
    }

    public SavedObjectType? Find(string type) => types.GetValueOrDefault(type);

    /// <summary>What a list says of it: attributes are not brought to the newest form, so that one which cannot be is told when it is read.</summary>
    public SavedObjectHead Current(SavedObjectHead stored) => stored.IsReadOnly ? stored : Find(stored.Type) switch
    {
        null => stored with { ReadOnlyReason = Unknown(stored) },
        { } type when stored.SchemaVersion > type.SchemaVersion => stored with { ReadOnlyReason = Newer(stored, type) },
        { } type => stored with { SchemaVersion = type.SchemaVersion },
    };

    /// <summary>The same object with attributes of the newest form; read-only as it is stored where that cannot be.</summary>
    public SavedObject Current(SavedObject stored) => Find(stored.Type) switch
    {
        null => stored with { ReadOnlyReason = stored.ReadOnlyReason ?? Unknown(stored) },
        { } type when stored.SchemaVersion > type.SchemaVersion => stored with { ReadOnlyReason = stored.ReadOnlyReason ?? Newer(stored, type) },
        { } type when stored.SchemaVersion == type.SchemaVersion => stored,
        { } type => Migrate(stored, type),
    };

    private static SavedObject Migrate(SavedObject stored, SavedObjectType type)
    {
        try
        {
            var attributes = JsonObject.Create(stored.Attributes)!;
            foreach (var migration in type.Migrations.Skip(stored.SchemaVersion - 1))
                attributes = migration(attributes);
            return stored with { Attributes = JsonSerializer.SerializeToElement(attributes), SchemaVersion = type.SchemaVersion };
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException or JsonException)
        {
            // What was stored is not what its form says, most likely written by hand: it stays as it is, and so do all others.
            return stored with { ReadOnlyReason = new Sentence("SavedObjectNotMigrated", stored.SchemaVersion, type.SchemaVersion) };
        }
    }

    private static Sentence Unknown(SavedObjectHead stored) => new("SavedObjectUnknownType", stored.Type);

    private static Sentence Newer(SavedObjectHead stored, SavedObjectType type) => new("SavedObjectNewerForm", stored.SchemaVersion, type.SchemaVersion);
}
